// Builds everything that runs: dist/*.js for the server, dist/office for browsers, dist/assets.json between them.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import sharp from 'sharp'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const fresh = join(root, `dist.${process.pid}`)

/** Libraries of hundreds of small files: taken into the build, they load in a fifth of the time. */
const BUNDLED = [
  'better-auth',
  /^@better-auth\//,
  'better-call',
  /^@better-fetch\//,
  'kysely',
  'zod',
  'hono',
  /^@hono\//,
]

/** Pages are drawn by React's quick build, whatever NODE_ENV the server is started with: the other one checks each element. */
const REACT = {
  react: 'react/cjs/react.production.js',
  'react/jsx-runtime': 'react/cjs/react-jsx-runtime.production.js',
  'react-dom': 'react-dom/cjs/react-dom.production.js',
  'react-dom/server': 'react-dom/cjs/react-dom-server-legacy.node.production.js',
}

/** What a process is started with; each becomes dist/<name>.js, its shared parts lie flat beside it. */
const ENTRIES = [
  'src/app/cli.ts',
  'src/app/serve.ts',
  'src/slices/plans/reader/reader-worker.ts',
  'src/platform/document/typst/print-worker.ts',
  'src/platform/document/text/text-reader.ts',
  'src/platform/document/check/layout-checker.ts',
]

/** Scripts of /viec that go alone: what a page loads after it is there, and its worker, which may import nothing. */
const ALONE = {
  'viec-offline.js': { source: 'src/slices/tasks/offline/offline.ts', format: 'es' },
  'viec-worker.js': { source: 'src/slices/tasks/offline/viec-worker.ts', format: 'iife' },
}
const ICON_SIZES = [192, 512]

const quiet = { root, logLevel: 'warn' }

async function buildForBrowsers() {
  await build({
    ...quiet,
    configFile: join(root, 'vite.config.ts'),
    build: {
      outDir: join(fresh, 'office'),
      emptyOutDir: true,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 900,
    },
  })
}

async function buildForTheServer() {
  const present = ENTRIES.filter(entry => existsSync(join(root, entry)))
  if (present.length === 0) return
  await build({
    ...quiet,
    configFile: false,
    publicDir: false,
    resolve: {
      alias: Object.entries(REACT).map(([name, file]) => ({
        find: new RegExp(`^${name}$`),
        replacement: join(root, 'node_modules', file),
      })),
    },
    ssr: { target: 'node', noExternal: BUNDLED },
    build: {
      ssr: true,
      target: 'node24',
      outDir: fresh,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(present.map(entry => [basename(entry, '.ts'), join(root, entry)])),
        output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
}

/** Puts a file beside the built ones under a name with its hash, and tells its address. */
async function emit(name, bytes) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  const hashed = name.replace(/(?=[.]\w+$)/, `-${hash}`)
  await writeFile(join(fresh, 'office/assets', hashed), bytes)
  return `/assets/${hashed}`
}

/** No script and no stylesheet names the icons, so they are put beside them here; phones install with a picture of dots. */
async function emitIcons() {
  const icon = readFileSync(join(root, 'src/ui/icon.svg'))
  const names = { 'icon.svg': await emit('icon.svg', icon) }
  for (const size of ICON_SIZES) {
    const png = await sharp(icon, { density: 72 * (size / 32) })
      .resize(size, size)
      .flatten({ background: '#083f4a' })
      .png({ palette: true })
      .toBuffer()
    names[`icon-${size}.png`] = await emit(`icon-${size}.png`, png)
  }
  return names
}

async function emitAlone() {
  const names = {}
  for (const [name, { source, format }] of Object.entries(ALONE)) {
    const built = await build({
      ...quiet,
      configFile: false,
      publicDir: false,
      build: {
        write: false,
        target: 'es2022',
        modulePreload: false,
        rolldownOptions: { input: join(root, source), output: { format } },
      },
    })
    names[name] = await emit(name, built.output[0].code)
  }
  return names
}

/** Name → address, so that a page can ask for 'viec.css' and gets /assets/viec-3f2a.css. */
async function writeAssets() {
  const manifest = JSON.parse(readFileSync(join(fresh, 'office/manifest.json'), 'utf8'))
  const names = {}
  for (const [source, chunk] of Object.entries(manifest)) {
    names[basename(source).replace(/\.tsx?$/, '.js')] = `/${chunk.file}`
    for (const css of chunk.css ?? []) if (chunk.isEntry) names[basename(source).replace(/\.tsx?$/, '.css')] = `/${css}`
  }
  Object.assign(names, await emitIcons(), await emitAlone())
  await writeFile(join(fresh, 'assets.json'), `${JSON.stringify(names, null, 2)}\n`)
}

const started = performance.now()
try {
  await Promise.all([buildForBrowsers(), buildForTheServer()])
  await writeAssets()
  // The old build serves until the new one is whole.
  const old = `${fresh}.old`
  if (existsSync(dist)) await rename(dist, old)
  await rename(fresh, dist)
  await rm(old, { recursive: true, force: true })
} finally {
  await rm(fresh, { recursive: true, force: true })
}
console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
