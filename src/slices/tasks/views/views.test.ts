import { beforeAll, expect, test } from 'vitest'
import { type Reader, read } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import { aFacility } from '#test/world.ts'
import { type Duties, someDuties } from '../a-duty.fixture.ts'
import { noCounts } from '../build-matrix.ts'
import { yearMatrix } from '../matrix.queries.ts'
import { aMixedYear } from './a-mixed-year.fixture.ts'
import { boardView } from './board.queries.ts'
import { calendarView } from './calendar.queries.ts'
import { addUp } from './due.queries.ts'
import { ganttView } from './gantt.queries.ts'
import { listView } from './list.queries.ts'
import { type ViewFilter, viewFilter } from './views.input.ts'
import { yearView } from './year.queries.ts'

const database = testDatabase()

/** Only read here. */
let duties: Duties
beforeAll(async () => {
  duties = await aMixedYear(database)
})
const asked = (query: Record<string, string> = {}) => viewFilter.parse(query)
const see = <View>(
  { world }: Pick<Duties, 'world'>,
  view: (reader: Reader, filter: ViewFilter) => Promise<View>,
  query: Record<string, string> = {},
) => read(world.as('leader'), reader => view(reader, asked(query)))

test.each([{}, { tim: 'tân lập' }, { tre: '20' }])('every view of the year has the same numbers: %o', async query => {
  const list = await see(duties, (reader, filter) => listView(reader, filter, { all: true }), query)
  const board = await see(duties, boardView, query)
  const gantt = await see(duties, ganttView, query)
  const months = await Promise.all(
    Array.from({ length: 12 }, (_, n) => see(duties, calendarView, { ...query, thang: String(n + 1) })),
  )
  const year = await see(duties, yearView, query)
  for (const counts of [
    board.counts,
    addUp(board.rows),
    gantt.counts,
    addUp(gantt.tasks.flatMap(task => task.parts.flatMap(part => part.bars))),
    addUp(months),
    addUp(months.flatMap(month => month.entries)),
    year.counts,
  ])
    expect(counts).toEqual(list.counts)
  if (!('tre' in query) && !('tim' in query))
    expect((await read(duties.world.as('leader'), reader => yearMatrix(reader, {}))).counts).toEqual(list.counts)
})

test('the board: the most worrying unit first, its longest overdue ones by name, who answers', async () => {
  const { rows, idle } = await see(duties, boardView)
  expect(rows.map(row => row.counts.overdue)).toEqual([4, 4, 4, 3, 2, 2])
  expect(rows[0]).toMatchObject({ worst: 'overdue', done: 0, total: 24 })
  expect(rows[0]!.late).toHaveLength(2)
  expect(rows[0]!.late[0]).toMatchObject({ no: expect.stringMatching(/^[59]$/), period_code: '2026-01' })
  const tanLap = rows.find(row => row.unit_id === duties.world.units.tramTanLap)
  expect(tanLap).toMatchObject({ answers_name: 'Hồ Ngọc Diệp', counts: { accepted: 1, returned: 1, overdue: 2 } })
  expect(idle).toEqual([])
  const returned = await see(duties, boardView, { 'trang-thai': 'tra-lai' })
  expect(returned.rows.map(row => row.name)).toEqual(['Trạm Y tế xã Tân Lập'])
})

test('the calendar: whole weeks from Monday, tasks of a day as one line, an extension on both its days', async () => {
  const march = await see(duties, calendarView)
  expect([march.month, march.days[0]!.day, march.days.at(-1)!.day]).toEqual(['2026-03', '2026-02-23', '2026-04-05'])
  expect(march.entries.map(entry => [entry.day, entry.no, entry.done, entry.total, entry.was])).toEqual([
    ['2026-03-20', '9', 0, 1, '2026-01-30'],
    ['2026-03-31', '5', 0, 6, null],
    ['2026-03-31', '9', 0, 6, null],
  ])
  const january = await see(duties, calendarView, { thang: '1' })
  expect(january.moves).toMatchObject([{ day: '2026-01-30', no: '9', count: 1, to: '2026-03-20' }])
  expect(january.entries.map(entry => [entry.no, entry.done, entry.total])).toEqual([
    ['5', 1, 6],
    ['9', 0, 5],
  ])
  expect((await see(duties, calendarView, { thang: '5' })).days.filter(day => day.name && day.in_month)).toMatchObject([
    { day: '2026-05-01', works: false },
  ])
  const day = await see(duties, listView, { ngay: '2026-03-20' })
  expect(day.rows.map(row => row.extended_to)).toEqual(['2026-03-20'])
})

test('the year as bars: from the first day of a period to its last day on time; a task without a schedule stands below', async () => {
  const duties = await someDuties(database, world => [
    {
      no: '11',
      parts: [{ schedule_kind: 'event', parties: [{ kind: 'unit', unit_id: world.units.tchc }] }],
    },
    {
      no: '12',
      parts: [{ schedule_kind: 'continuous', rhythm: null, parties: [{ kind: 'unit', unit_id: world.units.tchc }] }],
    },
  ])
  const gantt = await see(duties, ganttView)
  expect(gantt.tasks.map(task => [task.no, task.parts.map(part => part.bars.length)])).toEqual([
    ['5', [12]],
    ['9', [12]],
  ])
  expect(gantt.tasks[0]!.parts[0]!.bars[1]).toMatchObject({ from: '2026-02-01', due: '2026-02-27', done: 0, total: 6 })
  expect(gantt.without.map(task => [task.no, task.because])).toEqual([
    ['11', 'event'],
    ['12', 'rhythm'],
  ])
  expect(gantt.holidays.some(day => day.day === '2026-09-02')).toBe(true)
})

test('the year on one page: what fell due and became of it, what is ahead, who holds what is late', async () => {
  const year = await see(duties, yearView)
  // Due by 27/02: 24 of 144, less one waived and one extended. On 10/02 one for January came in late, one for February on time.
  expect(year.outlook).toMatchObject({ due: 22, on_time: 1, late: 1, missing: 20, ahead: 121, expected_late: 116 })
  expect(year.months.map(month => [month.month, month.missing, month.ahead]).slice(0, 3)).toEqual([
    ['2026-01', 10, 0],
    ['2026-02', 10, 0],
    ['2026-03', 0, 13],
  ])
  const diep = year.holders.find(holder => holder.name === 'Hồ Ngọc Diệp')
  expect(diep).toMatchObject({ overdue: 2, returned: 1, since: '2026-01-30', tasks: ['5', '9'] })
  expect(year.units).toHaveLength(6)
  expect(year.units.at(-1)).toMatchObject({ overdue: 2 })
})

test('before any plan is issued each view says so', async () => {
  const world = await aFacility(database)
  for (const view of [boardView, calendarView, ganttView, listView, yearView])
    expect(await see<unknown>({ world }, view)).toMatchObject({ plan: null, counts: noCounts() })
})
