import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { dayOf } from '#platform/day.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { read } from '#platform/scope.ts'
import { together } from '#platform/together.ts'
import { assetUrl } from '#ui/public/assets.ts'
import { renderPage } from '#ui/public/render.ts'
import { letterheadOn } from '../../facilities/names.api.ts'
import { ownNames } from '../duties.queries.ts'
import { loadHandInForms } from '../hand-in-form.queries.ts'
import { QueuePage } from '../public/queue-page.tsx'
import { drawForm, drawWeek } from '../viec.routes.tsx'
import type { ViecCardSource } from '../viec-cards.ts'
import { viecTabs } from '../viec-tabs.ts'
import { packed, withOfflineParts } from './carry-along.pages.ts'

const LOOKS = [
  'viec.css',
  'pub-latin-400.woff2',
  'pub-vietnamese-400.woff2',
  'pub-latin-600.woff2',
  'pub-vietnamese-600.woff2',
  'viec-client.js',
  'viec-offline.js',
  'icon.svg',
] as const
/** More open duties than this are not worked off without a line. */
const MOST_FORMS = 30

/** What /viec needs where there is no line: its page of the queue, what to take along, its worker, and what installs it. */
export const offlineViecPages = ({ cards }: { cards: readonly ViecCardSource[] }) =>
  new Hono<Env>()
    .use('/viec/hang-doi', requirePerson)
    .use('/viec/ban-luu', requirePerson)
    .get('/viec/hang-doi', async c => c.html(await drawQueuePage(c)))
    .get('/viec/ban-luu', async c => {
      const { html, week } = await drawWeek(c, '', cards)
      const { base } = c.var
      const pages: Record<string, string> = {
        [`${base}/viec`]: html,
        [`${base}/viec/hang-doi`]: await drawQueuePage(c),
      }
      const open = [...week.first, ...week.this_week, ...week.open].slice(0, MOST_FORMS)
      const forms = await read(c.var.scope, reader => loadHandInForms(reader, open))
      for (const form of forms) if (form.takes) pages[`${base}/viec/nop/${form.duty.id}`] = drawForm(c, form)
      for (const [address, page] of Object.entries(pages)) pages[address] = withOfflineParts(c, page)
      const bundle = { account: c.var.scope.actor.id ?? '', served_at: c.var.scope.now().toISOString(), pages }
      return packed(c, JSON.stringify(bundle), new Headers({ 'content-type': 'application/json; charset=utf-8' }))
    })
    .get('/viec/tho.js', c => {
      const { base } = c.var
      const away = `${base}/ngoai-tuyen`
      const kept = [away, ...LOOKS.map(assetUrl)]
      const worker = assetUrl('viec-worker.js')
      const name = `viec-vo-${createHash('sha256')
        .update([worker, ...kept].join())
        .digest('hex')
        .slice(0, 12)}`
      const told = JSON.stringify({ name, base, kept, away })
      return c.body(`self.LANTOA = ${told}\nimportScripts(${JSON.stringify(worker)})\n`, 200, {
        'content-type': 'text/javascript; charset=utf-8',
        'service-worker-allowed': `${base}/viec`,
      })
    })
    .get('/viec/ung-dung.webmanifest', async c => {
      const letterhead = await read(c.var.scope, reader => letterheadOn(reader, dayOf(reader.now())))
      const { base } = c.var
      const icon = (size: number) => ({
        src: assetUrl(`icon-${size}.png`),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: 'any',
      })
      const manifest = {
        id: `${base}/viec`,
        name: `Việc · ${letterhead?.name ?? 'Lan Tỏa'}`,
        short_name: 'Việc',
        lang: 'vi',
        start_url: `${base}/viec`,
        scope: `${base}/viec`,
        display: 'standalone',
        theme_color: '#083f4a',
        background_color: '#eef1f0',
        icons: [icon(192), icon(512), { ...icon(512), purpose: 'maskable' }],
      }
      return c.body(JSON.stringify(manifest), 200, { 'content-type': 'application/manifest+json; charset=utf-8' })
    })

async function drawQueuePage(c: Context<Env>): Promise<string> {
  const page = await read(c.var.scope, reader => together({ names: ownNames(reader), tabs: viecTabs(reader) }))
  return renderPage(<QueuePage base={c.var.base} {...page} />)
}
