import { existsSync } from 'node:fs'
import { installPackages } from './install-packages.mjs'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export const findChromium = () => PLACES.find(place => existsSync(place))

/** The browser of the journeys. */
export async function ensureChromium() {
  if (findChromium()) return
  await installPackages('The browser tests need Chromium', ['chromium'])
  if (!findChromium()) throw new Error('Chromium was installed and is not there')
}
