import { existsSync } from 'node:fs'
import { runQuietly } from './run-quietly.mjs'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export const findChromium = () => PLACES.find(place => existsSync(place))

/** The browser of the journeys: Debian's, which root may install; anybody else is told what to install. */
export async function ensureChromium() {
  if (findChromium()) return
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error('The browser tests need Chromium: sudo apt-get install chromium')
  process.stderr.write('Installing Chromium for the browser tests…\n')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await runQuietly('apt-get', ['update'], { env })
  const { ok, output } = await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env })
  if (!ok || !findChromium()) throw new Error(`${output}apt-get could not install chromium`)
}
