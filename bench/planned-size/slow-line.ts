import { openBrowser, PHONE } from '#test/journeys/support/open-browser.ts'
import { signIn } from '#test/journeys/support/sign-in.ts'

const BITS_PER_SECOND = 50_000
const LATENCY_MS = 300

/** Seconds until /viec stands there, script and letters included, in a browser that was never here, over 50 kbit/s. */
export async function timeSlowLine(url: string, person: { user_name: string; password: string }): Promise<number> {
  const browser = await openBrowser()
  try {
    const first = await browser.newContext({ baseURL: url })
    const page = await first.newPage()
    await signIn(page, person)
    await page.waitForURL(address => !address.pathname.startsWith('/dang-nhap'))
    const fresh = await browser.newContext({ baseURL: url, viewport: PHONE, storageState: await first.storageState() })
    const visit = await fresh.newPage()
    visit.setDefaultTimeout(120_000)
    const network = await fresh.newCDPSession(visit)
    await network.send('Network.enable')
    const rate = BITS_PER_SECOND / 8
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: LATENCY_MS,
      downloadThroughput: rate,
      uploadThroughput: rate,
    })
    const began = performance.now()
    await visit.goto('/viec', { waitUntil: 'networkidle', timeout: 120_000 })
    // "networkidle" waits half a second to be sure.
    return (performance.now() - began) / 1000 - 0.5
  } finally {
    await browser.close()
  }
}
