import { existsSync } from 'node:fs'
import { runQuietly } from './run-quietly.mjs'

/** Debian's packages, which root may install; anybody else is told what to install. */
export async function installPackages(what, packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error(`${what}: sudo apt-get install ${packages.join(' ')}`)
  process.stderr.write(`Installing ${packages.join(' ')}…\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await runQuietly('apt-get', ['update'], { env })
  const { ok, output } = await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env })
  if (!ok) throw new Error(`${output}apt-get could not install ${packages.join(' ')}`)
}
