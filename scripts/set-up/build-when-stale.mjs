import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectNode } from './project-node.mjs'
import { runQuietly } from './run-quietly.mjs'
import { SetUpFailed } from './set-up-failed.mjs'
import { withLock } from './with-lock.mjs'

const SOURCES = [
  'src',
  'migrations',
  'vite.config.ts',
  'scripts/build.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

const stampFile = root => join(root, 'dist/.stamp')

const byName = (one, other) => (one.name < other.name ? -1 : 1)

/** Sizes and times of all sources: quick enough for every start. Tests are no part of what is built. */
export function sourceStamp(root) {
  const hash = createHash('sha256')
  const add = path => {
    const { size, mtimeMs } = statSync(join(root, path))
    hash.update(`${path}\n${size}\n${mtimeMs}\n`)
  }
  const walk = folder => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort(byName)) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) walk(path)
      else if (!/\.(test|fixture)\.tsx?$/.test(entry.name)) add(path)
    }
  }
  for (const path of SOURCES) {
    if (!existsSync(join(root, path))) continue
    if (statSync(join(root, path)).isDirectory()) walk(path)
    else add(path)
  }
  return hash.digest('hex')
}

const isFresh = root => existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === sourceStamp(root)

/** Builds when the sources are not those of the last build. */
export async function buildWhenStale(root) {
  if (isFresh(root)) return
  await withLock(root, async () => {
    if (!isFresh(root)) await build(root)
  })
}

async function build(root) {
  process.stderr.write('Đang dựng chương trình từ mã nguồn…\n')
  rmSync(stampFile(root), { force: true })
  // Taken before: a source that changes while we build makes the next start build again.
  const stamp = sourceStamp(root)
  const { ok, output } = await runQuietly(projectNode(root), ['scripts/build.mjs'], { cwd: root })
  if (!ok) throw new SetUpFailed(`${output}Không dựng được chương trình từ mã nguồn.`)
  writeFileSync(stampFile(root), stamp)
}
