// What a browser may take of the server's files must not bring the server along, over no chain of imports. Types do not count:
// they are gone when the program runs, which is why dependency-cruiser's own `reachable` cannot tell.
const PURE = [
  /^src\/.*[.](policy|input|words)[.]ts$/,
  /^src\/platform\/(day|fill-words|fold|errors|actor)[.]ts$/,
  /^src\/platform\/document\/(layout|nd30|day-line|symbol|written-lines|numbering|point-order)[.]ts$/,
]
const SERVER = /node_modules\/(pg|graphile-worker|kysely|pino|docx|pdfjs-dist|yauzl|@hono\/node-server)\//

/** For each pure file that reaches Node or a package of the server: the chain that leads there. */
export function impureChains(modules) {
  const bySource = new Map(modules.map(module => [module.source, module]))
  const pure = modules.filter(({ source }) => PURE.some(pattern => pattern.test(source)))
  return pure.map(({ source }) => chainToServer(source, bySource)).filter(Boolean)
}

function chainToServer(start, bySource) {
  const waiting = [[start]]
  const seen = new Set([start])
  for (let chain = waiting.shift(); chain; chain = waiting.shift()) {
    for (const { resolved, coreModule, dependencyTypes } of bySource.get(chain.at(-1))?.dependencies ?? []) {
      if (dependencyTypes.includes('type-only') || seen.has(resolved)) continue
      if (coreModule || SERVER.test(resolved)) return [...chain, resolved].join(' → ')
      seen.add(resolved)
      waiting.push([...chain, resolved])
    }
  }
  return undefined
}
