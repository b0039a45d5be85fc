// Draws every part of the design system, at 1440 and 390 pixels, and lets axe look at each page.
// node scripts/look-at-components.mjs [folder for the pictures, default out/look]

import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import { chromium } from 'playwright-core'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const pictures = join(root, process.argv[2] ?? 'out/look')
const made = await mkdtemp(join(tmpdir(), 'lantoa-look-'))
const press = text => page => page.getByRole('button', { name: text, exact: true }).click()
/** Address, name of the picture, and what to do before it is taken. */
const PAGES = [
  ['/desk.html#home', 'desk-home'],
  ['/desk.html#parts', 'desk-parts'],
  ['/desk.html#parts', 'desk-return', press('Trả lại')],
  ['/desk.html#parts', 'desk-toast', press('Duyệt 5 minh chứng')],
  ['/desk.html#home', 'desk-account', page => page.locator('.lt-top-person').click()],
  ['/desk.html#home', 'desk-menu', (page, width) => width < 900 && press('Các mục')(page)],
  ['/desk.html#report', 'desk-report'],
  ['/desk.html#import', 'desk-import'],
  ['/viec', 'viec'],
  ['/handIn', 'hand-in'],
  ['/site', 'site'],
]
const WIDTHS = [1440, 390]
const KINDS = { '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.html': 'text/html' }

await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  plugins: [react()],
  build: {
    outDir: join(made, 'web'),
    emptyOutDir: true,
    manifest: 'manifest.json',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: [
        'scripts/gallery/desk.tsx',
        'src/ui/public/public.css',
        'src/ui/public/viec.css',
        'src/ui/public/viec-client.ts',
      ],
    },
  },
})
// Beside node_modules, so that what is left out of the bundle is found there.
const servedFolder = join(root, 'out', `gallery-${process.pid}`)
await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: 'scripts/gallery/served.tsx',
    outDir: servedFolder,
    rolldownOptions: { output: { entryFileNames: 'served.mjs' } },
  },
})

const manifest = JSON.parse(readFileSync(join(made, 'web/manifest.json'), 'utf8'))
const served = await import(pathToFileURL(join(servedFolder, 'served.mjs')).href)
const fileOf = name => Object.entries(manifest).find(([source]) => source.endsWith(name))?.[1].file ?? name
/** The pages were rendered before the addresses were known, so plain names are looked up when they are asked for. */
const plainNames = new Map(
  ['public.css', 'viec.css', 'viec-client.ts', 'pub-latin-400.woff2', 'pub-vietnamese-400.woff2'].map(name => [
    `/assets/${name.replace(/\.ts$/, '.js')}`,
    `/${fileOf(name)}`,
  ]),
)
const desk = manifest['scripts/gallery/desk.tsx']
const deskHtml = `<!doctype html><html lang="vi"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Bảng mẫu</title>
${(desk.css ?? []).map(css => `<link rel="stylesheet" href="/${css}">`).join('')}<script type="module" src="/${desk.file}"></script><body></body></html>`

const server = createServer(async (request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  if (path === '/favicon.ico') return response.writeHead(204).end()
  const page = path === '/desk.html' ? deskHtml : served[path.slice(1)]
  if (typeof page === 'string') return response.setHeader('content-type', 'text/html; charset=utf-8').end(page)
  const file = join(made, 'web', plainNames.get(path) ?? path)
  if (!existsSync(file)) return response.writeHead(404).end()
  response.setHeader('content-type', KINDS[extname(file)] ?? 'application/octet-stream').end(await readFile(file))
})
await new Promise(ready => server.listen(0, '127.0.0.1', ready))
const address = `http://127.0.0.1:${server.address().port}`

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')
let found = 0
try {
  await mkdir(pictures, { recursive: true })
  for (const width of WIDTHS) for (const [path, name, act] of PAGES) found += await look(path, name, width, act)
} finally {
  await browser.close()
  server.close()
  await rm(made, { recursive: true, force: true })
  await rm(servedFolder, { recursive: true, force: true })
}
console.log(`${PAGES.length * WIDTHS.length} pictures in ${pictures}; axe found ${found}`)
process.exitCode = found === 0 ? 0 : 1

async function look(path, name, width, act) {
  const page = await browser.newPage({
    viewport: { width, height: width === 390 ? 844 : 900 },
    reducedMotion: 'reduce',
  })
  page.on('pageerror', error => console.error(path, error.message))
  page.on('console', line => line.type() === 'error' && console.error(path, line.text().slice(0, 400)))
  await page.goto(address + path)
  await page.waitForLoadState('networkidle')
  if (act) await act(page, width)
  await page.waitForTimeout(400)
  await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (wide > 0) console.log(`${name} ${width}: ${wide} px too wide`)
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }))
  for (const each of violations) {
    console.log(`${name} ${width}: ${each.id} ${each.help}`)
    for (const node of each.nodes.slice(0, 3)) console.log(`   ${node.html.slice(0, 160)}`)
  }
  await page.close()
  return violations.length + (wide > 0 ? 1 : 0)
}
