import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { projectNode } from './project-node.mjs'
import { runQuietly } from './run-quietly.mjs'
import { SetUpFailed } from './set-up-failed.mjs'
import { withLock } from './with-lock.mjs'

const stampFile = root => join(root, 'node_modules/.lantoa-stamp')

const wantedStamp = root =>
  createHash('sha256')
    .update(`${process.platform} ${process.arch}\n`)
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

const isFresh = root =>
  existsSync(stampFile(root)) &&
  readFileSync(stampFile(root), 'utf8') === wantedStamp(root) &&
  existsSync(projectNode(root))

/** Installs the packages when the lock file is not the one they were installed from, or an install was interrupted. */
export async function installWhenStale(root) {
  if (isFresh(root)) return
  await withLock(root, async () => {
    if (!isFresh(root)) await install(root)
  })
}

/**
 * `npm ci` in two steps: it refuses a lock file that lists the optional packages of this system only, which is what npm writes
 * where a registry carries no others. So everything goes, comes as the lock file says, and is compared with it.
 * No package of ours needs its install script.
 */
async function install(root) {
  process.stderr.write('Đang cài các thư viện (lần đầu mất một đến hai phút)…\n')
  rmSync(join(root, 'node_modules'), { recursive: true, force: true })
  const options = [
    'install',
    '--no-save',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
  ]
  const npm = process.env.npm_execpath?.endsWith('.js') ? ['node', process.env.npm_execpath] : ['npm']
  const [program, ...first] = npm
  const { ok, output } = await runQuietly(program, [...first, ...options], { cwd: root, env: outside(root) })
  if (!ok)
    throw new SetUpFailed(`${complaints(output)}Không cài được thư viện; hãy kiểm tra kết nối mạng rồi chạy lại.`)
  const strays = differences(root)
  if (strays.length > 0) throw new SetUpFailed(`Thư viện không đúng package-lock.json: ${strays.join(', ')}.`)
  if (!existsSync(projectNode(root)))
    throw new SetUpFailed(
      `Không có bản Node kèm theo cho máy này (${process.platform}-${process.arch}); xem docs/operations.md.`,
    )
  writeFileSync(stampFile(root), wantedStamp(root))
}

/** Below `npm start` the first `node` of the path is the one in node_modules, if there is one: what is about to go. */
const outside = root => ({
  ...process.env,
  PATH: process.env.PATH.split(delimiter)
    .filter(folder => !folder.startsWith(join(root, 'node_modules')))
    .join(delimiter),
})

/** What npm warns of (an older Node than the packages want: they will not run in it) would hide what it fails of. */
const complaints = output =>
  output
    .split('\n')
    .filter(line => line && !line.startsWith('npm warn'))
    .map(line => `${line}\n`)
    .join('')

function differences(root) {
  const packagesOf = file => JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  const installed = packagesOf('node_modules/.package-lock.json')
  return Object.entries(packagesOf('package-lock.json'))
    .filter(([path]) => path.startsWith('node_modules/'))
    .filter(([path, { version, optional }]) => (installed[path] ? installed[path].version !== version : !optional))
    .map(([path]) => path.slice('node_modules/'.length))
}
