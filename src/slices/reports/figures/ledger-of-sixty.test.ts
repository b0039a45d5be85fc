import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { read } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import type { World } from '#test/world.ts'
import { aReportingFacility, open, sign, submit, view } from '../a-report.fixture.ts'
import { openFigure } from '../open-figure.ts'
import type { FigureLine, Measured } from '../report-snapshot.ts'
import {
  anotherProgramme,
  BY_JUNE,
  BY_SEPTEMBER,
  LATE,
  recordEntries,
  replace,
  retract,
} from './ledger-of-sixty.fixture.ts'

type Cell = number | string | null
/** "–" where nobody says anything; a rate as numerator/denominator. */
type Row = readonly [no: string, half: Cell, period: Cell, cumulative: Cell, late: number, adjusted?: number]

/**
 * Counted by hand from the fixture: #n is its entry's number. Half-year report (Kỳ này = Lũy kế, both from 15/12), then Quý III:
 * Kỳ này (15/6 to 09/9), Lũy kế (15/12 to 09/9), recorded late, adjusted. For sums always: half + period + late + adjusted = cumulative.
 */
const BY_HAND: readonly Row[] = [
  // #1 1 + #2 2 = 3 (#5 is of the year before); #4 1; 3 + 1 + late #3 1 = 5
  ['1', 3, 1, 5, 1],
  // #6 1 + #7 3 + #8 1 + #9 1 + #12 1 = 7 (#10 is #9 again, #17 another programme's); #14 5 + #15 1 = 6 (#16 after the cut-off,
  // #18 waits); late #11 4 + #13 2 between the windows = 6; #7 3→2, #8 taken back, #19 −1: −3; 7 + 6 + 6 − 3 = 16
  ['2', 7, 6, 16, 6, -3],
  // #20 2 + #21 1 = 3 (#23 was taken back before anybody told it); #22 1; 4
  ['3', 3, 1, 4, 0],
  // #24 1 + #25 2 + #27 1 = 4; #26 1; 5
  ['4a', 4, 1, 5, 0],
  // #28 3; #29 1; 4
  ['4b', 3, 1, 4, 0],
  // #30 1; nothing; 1
  ['4c', 1, null, 1, 0],
  // #24 200 + #25 350 + #28 90 = 640; #26 100; 740
  ['4d', 640, 100, 740, 0],
  // #30 1 + #31 1 = 2; #33 2; 4
  ['5a', 2, 2, 4, 0],
  // #31 40 + #32 12 = 52; #33 30; #34 5 between the windows; 52 + 30 + 5 = 87
  ['5b', 52, 30, 87, 5],
  // #35 1 + #36 2 + #38 1 = 4; #37 1 + #38 on its right day 1 = 2; late #39 1; #38 gone from March −1; 4 + 2 + 1 − 1 = 6
  ['6', 4, 2, 6, 1, -1],
  // #35 45 + #36 60 + #38 30 = 135; #37 120 + #38 30 = 150; late #39 20; −30; 135 + 150 + 20 − 30 = 275
  ['7a', 135, 150, 275, 20, -30],
  // the latest: #41 55/60 (taken back later, a rate is not added to); #42 58/60
  ['7b', '55/60', '58/60', '58/60', 0, 0],
  // #43 1 + #44 1 = 2; #45 1; late #46 1; 4
  ['8a', 2, 1, 4, 1],
  // #43 80 + #44 25 = 105; #45 60; late #46 70; 235
  ['8b', 105, 60, 235, 70],
  // #47; #48; both. Entries and people are never added to each other
  ['9a', 1, 1, 2, 0],
  ['9b', 120, 60, 180, 0],
  ['9c', 80, 50, 130, 0],
  // #49; nothing
  ['10a', 6, null, 6, 0],
  // nothing; #50
  ['10b', null, 500, 500, 0],
  // #52 33/41; #53 41/41, the latest
  ['11a', '33/41', '41/41', '41/41', 0],
  // #54 alone
  ['11b', 4, null, 4, 0],
  ['11c', 3, null, 3, 0],
  // #55 100 + #57 30 = 130; #56 50; 180
  ['12a', 130, 50, 180, 0],
  // #55; #56; (90 + 40)/(100 + 50), not the mean of 90 % and 80 %
  ['12b', '90/100', '40/50', '130/150', 0],
  // #58 8; #59 4; 12
  ['13a', 8, 4, 12, 0],
  // 6 of 8; 4 of 4; 10 of 12
  ['13b', '6/8', '4/4', '10/12', 0],
  // 3 of 6; 4 of 4; 7 of 10
  ['13c', '3/6', '4/4', '7/10', 0],
  // nobody records dialogues yet
  ['14', null, null, null, 0],
  // #60
  ['15', 1, null, 1, 0],
  // #51
  ['16', 1_500_000, null, 1_500_000, 0],
]

const cell = ({ value, numerator, denominator }: Measured): Cell =>
  denominator === null ? value : `${numerator}/${denominator}`
const figuresOf = async (world: World, id: string): Promise<readonly FigureLine[]> =>
  (await view(world, id)).snapshot.figures

const database = testDatabase()
const files = { folder: mkdtempSync(join(tmpdir(), 'lantoa-sixty-')) }
afterAll(() => rmSync(files.folder, { recursive: true, force: true }))

describe('a ledger of sixty activities, counted by hand', () => {
  let world: World
  let half: string
  let third: string
  let ids: Map<number, string>
  let refused: number[]
  let half_signed: readonly FigureLine[]
  const replaced = new Map<number, string>()

  beforeAll(async () => {
    world = await aReportingFacility(database)
    const other = await anotherProgramme(database, world)
    ;({ ids, refused } = await recordEntries(world, BY_JUNE, other))
    await retract(world, ids.get(23) ?? '', '2026-06-01', 'Nhập nhầm đơn vị')
    world.now = new Date('2026-06-10T03:00:00Z')
    half = await open(world, 'H1')
    await submit(world, half)
    await sign(files, world, half)
    half_signed = await figuresOf(world, half)

    const late = await recordEntries(world, LATE, other, '2026-07-01')
    const autumn = await recordEntries(world, BY_SEPTEMBER, other)
    ids = new Map([...ids, ...late.ids, ...autumn.ids])
    await retract(world, ids.get(8) ?? '', '2026-09-09', 'Bài đã gỡ khỏi trang')
    await retract(world, ids.get(41) ?? '', '2026-09-09', 'Điểm danh trùng')
    const seven = { reason: 'Đếm nhầm một bài', measures: { article: 2 } }
    replaced.set(7, await replace(world, ids.get(7) ?? '', '2026-09-09', seven))
    const moved = { reason: 'Ghi nhầm ngày họp', happened_on: '2026-07-06' }
    replaced.set(38, await replace(world, ids.get(38) ?? '', '2026-09-09', moved))
    world.now = new Date('2026-09-10T03:00:00Z')
    third = await open(world, 'Q3')
  })

  it('is said sixty times, one of them twice', () => {
    expect(BY_JUNE.length + LATE.length + BY_SEPTEMBER.length).toBe(60)
    expect(refused).toEqual([10])
  })

  test.each(BY_HAND)('row %s', async (no, atHalf, period, cumulative, late, adjusted) => {
    const told = half_signed.find(line => line.number === no)
    expect(told && [cell(told.period), cell(told.cumulative)]).toEqual([atHalf, atHalf])
    const line = (await figuresOf(world, third)).find(one => one.number === no)
    expect(line && [cell(line.period), cell(line.cumulative), line.late]).toEqual([period, cumulative, late])
    expect(line?.adjusted).toBe(adjusted)
  })

  it('has every figure of the catalogue in that table, and sums that meet', async () => {
    expect((await figuresOf(world, third)).map(line => line.number)).toEqual(BY_HAND.map(([no]) => no))
    for (const [no, atHalf, period, cumulative, late, adjusted = 0] of BY_HAND)
      if ([atHalf, period, cumulative].every(one => typeof one !== 'string'))
        expect([no, Number(atHalf) + Number(period) + late + adjusted]).toEqual([no, Number(cumulative)])
  })

  it('names each adjustment with its amount and reason, in the data and in the document', async () => {
    const { snapshot, document } = await view(world, third)
    expect(snapshot.adjustments?.map(one => [one.code, one.amount, one.reason, one.title])).toEqual([
      ['website_articles', -1, 'Đếm nhầm một bài', 'Việc 7'],
      ['website_articles', -1, 'Bài đã gỡ khỏi trang', 'Việc 8'],
      ['meetings', -1, 'Ghi nhầm ngày họp', 'Việc 38'],
      ['attendances', -30, 'Ghi nhầm ngày họp', 'Việc 38'],
      ['staff_reached', null, 'Điểm danh trùng', 'Việc 41'],
      ['website_articles', -1, 'Một bài đăng hai lần', 'Việc 19'],
    ])
    const bullets = document.blocks.flatMap(block =>
      block.kind === 'bullet' ? [block.runs.map(run => run.text).join('')] : [],
    )
    expect(bullets).toContain(
      'Tin, bài trên trang thông tin điện tử của đơn vị: −1 tin/bài (“Việc 8”, ngày 05/3/2026); lý do: Bài đã gỡ khỏi trang.',
    )
  })

  it('leaves what was signed as it was, and opens both reports to just their facts', async () => {
    expect(await figuresOf(world, half)).toEqual(half_signed)
    const opened = async (report: string, code: string) =>
      (await read(world.as('leader'), reader => openFigure(reader, report, code))).rows
    const numbers = new Map([...ids].map(([n, id]) => [id, `#${n}`]))
    for (const [n, id] of replaced) numbers.set(id, `#${n}'`)
    const said = (rows: Awaited<ReturnType<typeof opened>>) =>
      rows.map(row => `${numbers.get(row.id)}${row.in_period ? '' : ' before'}${row.is_late ? ' late' : ''}`)
    expect(said(await opened(half, 'website_articles'))).toEqual(['#6', '#7', '#8', '#9', '#12'])
    expect(said(await opened(third, 'website_articles'))).toEqual([
      '#6 before',
      "#7' before late",
      '#19 before late',
      '#9 before',
      '#11 before late',
      '#12 before',
      '#13 before late',
      '#14',
      '#15',
    ])
    expect(said(await opened(half, 'staff_reached'))).toEqual(['#41'])
    expect(said(await opened(third, 'staff_reached'))).toEqual(['#42'])
    const sum = (await opened(third, 'website_articles')).reduce((total, row) => total + (row.amount ?? 0), 0)
    expect(sum).toBe(16)
  })

  it('tells what came late and what was taken back once: the next report is silent about it', async () => {
    await submit(world, third)
    await sign(files, world, third)
    world.now = new Date('2026-11-24T03:00:00Z')
    const { snapshot } = await view(world, await open(world, 'year'))
    expect(snapshot.adjustments).toBeUndefined()
    expect(snapshot.figures.filter(line => line.late !== 0)).toEqual([])
    // 16 by 09/9, and #16 on 10/9.
    expect(snapshot.figures.find(line => line.number === '2')?.cumulative.value).toBe(16 + 7)
  })
})
