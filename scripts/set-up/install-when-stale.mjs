import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

async function install(root) {
  process.stderr.write('Đang cài các thư viện (lần đầu mất khoảng một phút)…\n')
  rmSync(stampFile(root), { force: true })
  // `ci` only follows the lock file, so the npm at hand will do. No package of ours needs its install script.
  const options = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const npm = process.env.npm_execpath
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const { ok, output } = await runQuietly(program, [...first, ...options], { cwd: root })
  if (!ok)
    throw new SetUpFailed(`${output}Không cài được thư viện bằng "npm ci"; hãy kiểm tra kết nối mạng rồi chạy lại.`)
  if (!existsSync(projectNode(root)))
    throw new SetUpFailed(
      `Không có bản Node kèm theo cho máy này (${process.platform}-${process.arch}); xem docs/operations.md.`,
    )
  writeFileSync(stampFile(root), wantedStamp(root))
}
