import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { sourceDir } from '#platform/config/source-dir.ts'

export const DESK = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }
export type Size = typeof DESK

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Two journeys share the machine: only what never comes ends a wait. */
export const PATIENCE = 120_000

export async function openBrowser(): Promise<Browser> {
  const executablePath = PLACES.find(existsSync)
  if (!executablePath) throw new Error('no Chromium here: apt-get install chromium')
  return chromium.launch({ executablePath, args: FLAGS })
}

/** A phone: what its browser keeps lies in a folder, and is there again the next time. */
export async function openPhone(profile: string, url: string): Promise<BrowserContext> {
  const executablePath = PLACES.find(existsSync)
  if (!executablePath) throw new Error('no Chromium here: apt-get install chromium')
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: FLAGS,
    baseURL: url,
    viewport: PHONE,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    hasTouch: true,
  })
  context.setDefaultTimeout(PATIENCE)
  return context
}

export interface Visit {
  readonly context: BrowserContext
  readonly page: Page
  /** What the browser complained about: scripts, styles and requests that the policy refused included. */
  readonly complaints: string[]
}

export interface VisitOptions {
  /** The browser's own clock; its timers run on. */
  readonly clock?: string
  readonly javaScriptEnabled?: boolean
}

export async function visit(
  browser: Browser,
  url: string,
  viewport: Size,
  { clock, javaScriptEnabled = true }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: url,
    viewport,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    hasTouch: viewport.width < 700,
    javaScriptEnabled,
  })
  context.setDefaultTimeout(PATIENCE)
  if (clock !== undefined) await context.clock.setFixedTime(clock)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  return { context, page, complaints }
}

/** Keeps a picture in out/ for the eye; nothing compares it. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = join(sourceDir, 'out/journeys')
  mkdirSync(folder, { recursive: true })
  const width = page.viewportSize()?.width ?? 0
  await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true })
}

const RUN_AXE = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(found => found.id + ': ' + found.nodes.map(node => node.target.join(' ')).join(', ')))`

/** What axe finds wrong on the page as it stands: rule and the elements it concerns. */
export async function findBarriers(page: Page): Promise<string[]> {
  // Evaluated by the debugger, not by a script tag: the page's policy stays as it is. Once for each page that was opened.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source)
  return page.evaluate<string[]>(RUN_AXE)
}
