// What a first visit brings over the wire, from the running house to a browser with an empty cache: all of /viec for a signed-in
// nurse, and the script of the desk's first page.
import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import type { Browser } from 'playwright-core'
import { startFilledHouse } from '#test/journeys/support/filled-house.ts'
import { DESK, openBrowser, PHONE, type Size } from '#test/journeys/support/open-browser.ts'
import { signIn } from '#test/journeys/support/sign-in.ts'
import { printFigure } from './print-figure.ts'

interface Weight {
  readonly all: number
  readonly script: number
}

const KB = 1024

/** A wire in front of the house that counts what comes back over it: the browser tells a page's requests, not its worker's. */
async function countedWire(url: string) {
  const counted = { bytes: 0 }
  const wire = createServer(near => {
    const far = connect(Number(new URL(url).port), '127.0.0.1')
    far.on('data', piece => {
      counted.bytes += piece.length
    })
    near.pipe(far).pipe(near)
    for (const end of [near, far]) end.on('error', () => [near, far].map(socket => socket.destroy()))
  })
  await once(wire.listen(0, '127.0.0.1'), 'listening')
  return { url: `http://localhost:${(wire.address() as AddressInfo).port}`, counted, close: () => wire.close() }
}

/** All that a first visit brings, its worker and what it takes along included. In KB, headers included. */
async function weighOnTheWire(browser: Browser, url: string, person: { user_name: string; password: string }) {
  const first = await browser.newContext({ baseURL: url })
  const page = await first.newPage()
  await signIn(page, person)
  await page.waitForURL(address => !address.pathname.startsWith('/dang-nhap'))
  const wire = await countedWire(url)
  const fresh = await browser.newContext({
    baseURL: wire.url,
    viewport: PHONE,
    storageState: await first.storageState(),
  })
  const visit = await fresh.newPage()
  await visit.goto('/viec', { waitUntil: 'networkidle' })
  const kept = (start: string) =>
    visit.waitForFunction(async name => (await caches.keys()).some(key => key.startsWith(name)), start)
  await Promise.all([kept('viec-trang-'), kept('viec-vo-')])
  await visit.waitForLoadState('networkidle')
  await Promise.all([first.close(), fresh.close()])
  wire.close()
  return wire.counted.bytes / KB
}

/** Signs in in one window, then opens the page in another that has the session and nothing else. In KB, headers included. */
async function weigh(
  browser: Browser,
  url: string,
  person: { user_name: string; password: string },
  path: string,
  viewport: Size,
): Promise<Weight> {
  const first = await browser.newContext({ baseURL: url })
  const page = await first.newPage()
  await signIn(page, person)
  await page.waitForURL(address => !address.pathname.startsWith('/dang-nhap'))
  const fresh = await browser.newContext({ baseURL: url, viewport, storageState: await first.storageState() })
  const visit = await fresh.newPage()
  const network = await fresh.newCDPSession(visit)
  const scripts = new Set<string>()
  const weight = { all: 0, script: 0 }
  network.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weight.all += encodedDataLength / KB
    if (scripts.has(requestId)) weight.script += encodedDataLength / KB
  })
  await network.send('Network.enable')
  await visit.goto(path, { waitUntil: 'networkidle' })
  await visit.getByRole('heading').first().waitFor()
  await Promise.all([first.close(), fresh.close()])
  return weight
}

const { house, accounts } = await startFilledHouse()
const browser = await openBrowser()
try {
  const viec = await weigh(browser, house.url, accounts.nurse, '/viec', PHONE)
  printFigure('/viec, first visit, everything', viec.all, 60, 'KB')
  printFigure(
    '/viec, first visit, worker and saved pages too',
    await weighOnTheWire(browser, house.url, accounts.nurse),
    60,
    'KB',
  )
  const desk = await weigh(browser, house.url, accounts.coordinator, '/quan-tri', DESK)
  printFigure('desk, first visit, script', desk.script, 250, 'KB')
} finally {
  await browser.close()
  await house.stop()
}
