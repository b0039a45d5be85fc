import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { Auth } from '#platform/auth/auth.ts'
import { hasOpenAccount } from '#platform/auth/has-open-account.ts'
import { dayOf } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { type ReachRules, reachOf } from '#platform/http/reach.ts'
import { read } from '#platform/scope.ts'
import { renderPage } from '#ui/public/render.ts'
import { letterheadOn } from '../../facilities/names.api.ts'
import { buildCalendar } from './build-calendar.ts'
import { listFeeds, makeFeed, openFeed, revokeFeed } from './calendar-feed.ts'
import { feedForm, revokeForm } from './exports.input.ts'
import { loadCalendarDuties } from './load-calendar-duties.ts'
import { CalendarLinksPage } from './public/calendar-links-page.tsx'

interface Parts {
  readonly rules: ReachRules
  readonly auth: Auth
}

/** Calendars ask every few hours; a whole office may ask from one address. Within a quarter of an hour. */
const ASKED_AT_MOST = { link: 60, place: 600, wrong: 60 }
const PAGE = '/tai-khoan/lich'
const DONE: Readonly<Record<string, string>> = {
  'thu-hoi': 'Đã thu hồi liên kết. Lịch ở nơi đã thêm không cập nhật nữa.',
}

/** `/lich/<khóa>.ics` for calendar programs, and the page where a person makes and closes their links. */
export const calendarFeedPages = (parts: Parts) =>
  new Hono<Env>()
    .get('/lich/:file{.+\\.ics}', c => sendCalendar(c, parts))
    .use(PAGE, requirePerson)
    .use(`${PAGE}/*`, requirePerson)
    .get(PAGE, c => show(c, { done: DONE[c.req.query('xong') ?? ''] }))
    .post(PAGE, async c => {
      const form = feedForm.safeParse(await c.req.parseBody())
      if (!form.success) throw problem('invalid', 'request.invalid')
      const { token } = await makeFeed(c.var.scope, form.data.don_vi || null)
      return show(c, { made: `${originOf(c, parts.rules)}${c.var.base}/lich/${token}.ics` })
    })
    .post(`${PAGE}/thu-hoi`, async c => {
      const form = revokeForm.safeParse(await c.req.parseBody())
      if (!form.success) throw problem('not_found', 'calendar-feed.not-found')
      await revokeFeed(c.var.scope, form.data.id)
      return c.redirect(`${c.var.base}${PAGE}?xong=thu-hoi`, 303)
    })

const originOf = (c: Context<Env>, rules: ReachRules): string => {
  const { host, secure } = reachOf(c.req.raw, rules)
  return `${secure ? 'https' : 'http'}://${host}`
}

async function show(c: Context<Env>, more: { made?: string; done?: string | undefined }): Promise<Response> {
  const { scope, base } = c.var
  const own = await listFeeds(scope)
  const head = await read(scope, reader => letterheadOn(reader, dayOf(reader.now())))
  return c.html(renderPage(<CalendarLinksPage base={base} facility={head?.name ?? ''} {...own} {...more} />))
}

/** The same answer for every wrong link: it names no facility and no reason. */
const nothing = (c: Context<Env>): Response => c.text('Không có lịch này.\n', 404)

async function sendCalendar(c: Context<Env>, { auth, rules }: Parts): Promise<Response> {
  const { scope, base, address, facility } = c.var
  const token = c.req.param('file')?.replace(/\.ics$/, '') ?? ''
  await auth.attempts.count([
    { key: `calendar link ${token}`, max: ASKED_AT_MOST.link },
    { key: `calendar place ${address}`, max: ASKED_AT_MOST.place },
  ])
  const to = (id: string): string => `${originOf(c, rules)}${base}/viec/nop/${id}`
  // The house finds the link; what it shows is read as its person.
  const system = { ...scope, actor: { kind: 'system', facility: facility.facility_id } } as const
  const found = await read(system, async reader => {
    const feed = await openFeed(reader, token)
    if (!feed) return undefined
    const duties = await loadCalendarDuties(feed.reader, feed.unit_id, to)
    const name = `Hạn nộp: ${feed.unit_name ?? feed.reader.actor.name ?? ''}`
    return { staff_id: feed.staff_id, text: buildCalendar(name, duties) }
  })
  if (!found || !(await hasOpenAccount(auth, facility.facility_id, found.staff_id))) {
    await auth.attempts.count([{ key: `calendar wrong ${address}`, max: ASKED_AT_MOST.wrong }])
    return nothing(c)
  }
  const etag = `"${createHash('sha256').update(found.text).digest('base64url').slice(0, 27)}"`
  const headers = { etag, 'cache-control': 'private, no-cache' }
  if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304, headers)
  return c.body(found.text, 200, {
    ...headers,
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="lich.ics"',
  })
}
