import { type Context, Hono } from 'hono'
import type { ReactElement } from 'react'
import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { type ReachRules, reachOf } from '#platform/http/reach.ts'
import { contentSecurityPolicy } from '#platform/http/security-headers.ts'
import { valid } from '#platform/http/valid.ts'
import { type Reader, read } from '#platform/scope.ts'
import { writeWorkbook, XLSX_TYPE } from '#platform/xlsx/write-workbook.ts'
import { formatDay, formatTime } from '#ui/format.ts'
import { PrintPage, type PrintPageProps } from '#ui/public/print-page.tsx'
import { renderPage } from '#ui/public/render.ts'
import { StateShapes } from '#ui/state-icon.tsx'
import { loadCalendar } from '../../facilities/calendar.api.ts'
import { letterheadOn, unitsOn } from '../../facilities/names.api.ts'
import { seesAll } from '../tasks.policy.ts'
import { planLines } from '../views/plan-lines.queries.ts'
import { monthOf, type ViewFilter, viewFilter } from '../views/views.input.ts'
import { dutySheet } from './duty-columns.ts'
import { dutySheetInput } from './exports.input.ts'
import { keepViewCode, openViewCode } from './keep-view-code.ts'
import { loadDutySheet, sheetPeriodOf, sheetUnits } from './load-duty-sheet.ts'
import { loadYear } from './load-year.ts'
import { CalendarPrint } from './public/calendar-print.tsx'
import { ChooseSheetPage } from './public/choose-sheet-page.tsx'
import { DutySheetPrint, sheetFacts } from './public/duty-sheet-print.tsx'
import { GanttPrint } from './public/gantt-print.tsx'
import { BoardPrint, ListPrint } from './public/list-print.tsx'
import { MatrixPrint } from './public/matrix-print.tsx'
import { isViewName, type ViewName, viewTitles } from './view-names.ts'
import { type Book, workbookOf } from './workbooks.ts'

interface Parts {
  readonly rules: ReachRules
}

/** What is printed and what is taken away as a workbook: phiếu việc của đơn vị, and each view of the year with its filters. */
export const exportsPages = ({ rules }: Parts) => {
  const paper = paperOf(rules)
  return new Hono<Env>()
    .use('/in/*', requirePerson)
    .use('/xuat/*', requirePerson)
    .get('/in/m/:code', async c => c.redirect(c.var.base + (await openViewCode(c.var.scope, c.req.param('code'))), 303))
    .get('/in/phieu-viec', valid('query', dutySheetInput), async c => {
      const { 'don-vi': unit, ky } = c.req.valid('query')
      return unit && ky ? printSheet(c, paper, unit, ky) : chooseSheet(c, unit, ky)
    })
    .get('/xuat/phieu-viec.xlsx', valid('query', dutySheetInput.required()), async c => {
      const { 'don-vi': unit, ky } = c.req.valid('query')
      const sheet = await read(c.var.scope, reader => loadDutySheet(reader, unit, ky))
      const year = { ...sheet.year, duties: [...sheet.before, ...sheet.within], filter: sheet.unit.name }
      const book = dutySheet('Phiếu việc', `Phiếu việc ${sheet.period.inText},`, year)
      return sendBook(c, await writeWorkbook([book]), `phieu-viec-${ky}.xlsx`)
    })
    .get('/in/:view', valid('query', viewFilter), c => printView(c, paper, c.req.param('view'), c.req.valid('query')))
    .get('/xuat/:file{.+\\.xlsx}', valid('query', viewFilter), async c => {
      const view = c.req.param('file').replace(/\.xlsx$/, '')
      if (!isViewName(view)) throw problem('not_found', 'page.not-found')
      const book = await loadBook(c, c.req.valid('query'))
      return sendBook(c, await writeWorkbook(workbookOf(view, book)), `${view}-${book.year.year}.xlsx`)
    })
}

function loadBook(c: Context<Env>, filter: ViewFilter): Promise<Book> {
  ensure(seesAll(c.var.scope.actor), 'task.read')
  return read(c.var.scope, async reader => {
    const year = await loadYear(reader, filter)
    const lines = year.plan ? await planLines(reader, year.plan) : []
    const asked = filter['nhiem-vu'] ? lines.filter(line => line.task_id === filter['nhiem-vu']) : lines
    return { year, lines: asked }
  })
}

const sendBook = (c: Context<Env>, bytes: Uint8Array<ArrayBuffer>, name: string): Response =>
  c.body(bytes, 200, { 'content-type': XLSX_TYPE, 'content-disposition': `attachment; filename="${name}"` })

type Paper = (
  c: Context<Env>,
  page: Pick<PrintPageProps, 'title' | 'facility' | 'facts' | 'paper' | 'workbook' | 'links'>,
  screen: string,
  body: ReactElement,
) => Promise<Response>

/** Puts a body on paper: `screen` is the address, without base, of the same thing on a screen. */
const paperOf =
  (rules: ReachRules): Paper =>
  async (c, page, screen, body) => {
    const { scope, base, nonce } = c.var
    const code = await keepViewCode(scope, screen)
    const now = scope.now()
    const { host } = reachOf(c.req.raw, rules)
    const opens = `${host}${base}/in/m/${code}`
    const links = (page.links ?? []).map(link => ({ ...link, address: host + link.address }))
    const printed = { time: formatTime(now), day: formatDay(dayOf(now)) }
    c.header('content-security-policy', contentSecurityPolicy('print', nonce))
    return c.html(
      renderPage(
        <PrintPage {...page} {...{ nonce, printed, opens, links }} back={base + screen}>
          <StateShapes />
          {body}
        </PrintPage>,
      ),
    )
  }

async function printSheet(c: Context<Env>, paper: Paper, unit: string, ky: string): Promise<Response> {
  const sheet = await read(c.var.scope, reader => loadDutySheet(reader, unit, ky))
  const query = new URLSearchParams({ 'don-vi': unit, ky })
  const page = {
    title: 'Phiếu việc của đơn vị',
    facility: sheet.year.facility,
    facts: sheetFacts(sheet),
    paper: 'A4 portrait',
    workbook: `${c.var.base}/xuat/phieu-viec.xlsx?${query}`,
  } as const
  return paper(c, page, `/in/phieu-viec?${query}`, <DutySheetPrint sheet={sheet} />)
}

async function chooseSheet(c: Context<Env>, unit: string | undefined, ky: string | undefined): Promise<Response> {
  const { scope, base } = c.var
  const today = dayOf(scope.now())
  const { units, facility } = await read(scope, async reader => ({
    units: sheetUnits(reader, await unitsOn(reader, today)),
    facility: (await letterheadOn(reader, today))?.name ?? '',
  }))
  if (units.length === 0) throw problem('not_found', 'unit.not-found')
  const year = today.slice(0, 4)
  const codes = [
    ...Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`),
    ...[1, 2, 3, 4].map(quarter => `${year}-Q${quarter}`),
    year,
  ]
  const periods = codes.map(code => sheetPeriodOf(code))
  const chosen = { unit: unit ?? units[0]?.id, period: ky ?? today.slice(0, 7) }
  return c.html(renderPage(<ChooseSheetPage {...{ base, facility, units, periods }} {...chosen} />))
}

const SCREENS: Record<ViewName, string> = {
  'ma-tran': '/quan-tri/nhiem-vu',
  'danh-sach': '/quan-tri/nhiem-vu?xem=danh-sach',
  bang: '/quan-tri/nhiem-vu?xem=don-vi',
  lich: '/quan-tri/nhiem-vu?xem=lich',
  gantt: '/quan-tri/nhiem-vu?xem=ca-nam',
}

async function printView(c: Context<Env>, paper: Paper, view: string, asked: ViewFilter): Promise<Response> {
  if (!isViewName(view)) throw problem('not_found', 'page.not-found')
  const month = view === 'lich' ? calendarMonth(asked, dayOf(c.var.scope.now())) : undefined
  const filter = month ? { ...asked, thang: month } : asked
  const book = await loadBook(c, filter)
  const search = new URL(c.req.url).search.slice(1)
  const screen = [SCREENS[view], search].filter(Boolean).join(SCREENS[view].includes('?') ? '&' : '?')
  const { year } = book
  const page = {
    title: month
      ? `${viewTitles[view]} tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`
      : `${viewTitles[view]} năm ${year.year}`,
    facility: year.facility,
    facts: [
      year.plan?.number ? `Kế hoạch số ${year.plan.number}` : 'Chưa có kế hoạch nào được ban hành',
      year.filter ? `Lọc: ${year.filter}` : '',
    ].filter(Boolean),
    paper: view === 'ma-tran' ? 'A3 landscape' : 'A4 portrait',
    workbook: `${c.var.base}/xuat/${view}.xlsx${search ? `?${search}` : ''}`,
    links: linksOf(c, book),
  } as const
  return paper(c, page, screen, await bodyOf(c, view, book, month))
}

/** Each task that stands on the paper, and where it opens on a screen. */
function linksOf(c: Context<Env>, { lines, year }: Book): NonNullable<PrintPageProps['links']> {
  const shown = new Set(year.duties.map(duty => duty.task_id))
  return lines
    .filter(line => shown.has(line.task_id))
    .map(line => ({
      label: `TT\u00a0${line.no}`,
      title: line.title,
      address: `${c.var.base}/quan-tri/nhiem-vu/${line.task_id}`,
    }))
}

/** The month asked for; else this month in the plan's year, and its first month in another. */
function calendarMonth(filter: ViewFilter, today: string): string {
  const year = filter.nam ?? Number(today.slice(0, 4))
  if (filter.thang) return monthOf(filter.thang, year)
  return today.startsWith(`${year}-`) ? today.slice(0, 7) : `${year}-01`
}

async function bodyOf(c: Context<Env>, view: ViewName, book: Book, month = ''): Promise<ReactElement> {
  if (view === 'ma-tran') return <MatrixPrint book={book} />
  if (view === 'bang') return <BoardPrint book={book} />
  if (view === 'gantt') return <GanttPrint book={book} />
  if (view === 'danh-sach') return <ListPrint book={book} />
  const calendar = await read(c.var.scope, (reader: Reader) => loadCalendar(reader, `${month}-01`, `${month}-31`))
  return <CalendarPrint {...{ book, month, calendar }} />
}
