import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { read, type Writer, write } from '#platform/scope.ts'
import { uncountActivity } from '#slices/activities/activities.api.ts'
import { testDatabase } from '#test/database.ts'
import { aReportingFacility, fact, lineOf, open, sign, submit, view } from './a-report.fixture.ts'
import { openFigure } from './open-figure.ts'

const database = testDatabase()
const files = { folder: mkdtempSync(join(tmpdir(), 'lantoa-reports-')) }
afterAll(() => rmSync(files.folder, { recursive: true, force: true }))

describe('figures of a period', () => {
  it('count facts from the first day to the cut-off, cumulate from 15/12, and open to their rows', async () => {
    const world = await aReportingFacility(database)
    world.now = new Date('2026-09-12T02:00:00Z')
    // Kỳ Quý III: 15/6 – 09/9. By hand: two of three articles in the period, three in the year; one before the year.
    const early = await fact(world, { happened_on: '2026-01-20' })
    const first = await fact(world, { happened_on: '2026-06-15' })
    const last = await fact(world, { happened_on: '2026-09-09' })
    await fact(world, { happened_on: '2026-09-10' })
    await fact(world, { happened_on: '2025-12-14' })
    await fact(world, {
      happened_on: '2026-07-01',
      channel: 'facebook',
      kind: 'post',
      measures: { post: 1, reach: 250 },
    })
    await fact(world, {
      happened_on: '2026-08-05',
      channel: null,
      kind: 'training',
      measures: { session: 1, turn: 45 },
    })
    const id = await open(world, 'Q3')
    expect(await lineOf(world, id, 'website_articles')).toMatchObject({
      number: '2',
      period: { value: 2 },
      cumulative: { value: 3 },
      planned: null,
      percent: null,
    })
    expect(await lineOf(world, id, 'reach')).toMatchObject({ period: { value: 250 }, cumulative: { value: 250 } })
    expect(await lineOf(world, id, 'attendances')).toMatchObject({ period: { value: 45 } })
    expect(await lineOf(world, id, 'contests')).toMatchObject({ period: { value: null }, cumulative: { value: null } })
    const opened = await read(world.as('leader'), reader => openFigure(reader, id, 'website_articles'))
    expect(opened.rows.map(row => [row.id, row.in_period])).toEqual([
      [early, false],
      [first, true],
      [last, true],
    ])
  })

  it('say a late fact under its own line, and never inside what was signed', async () => {
    const world = await aReportingFacility(database)
    world.now = new Date('2026-03-10T02:00:00Z')
    await fact(world, { happened_on: '2026-02-10' })
    const quarter = await open(world, 'Q1')
    await submit(world, quarter)
    await sign(files, world, quarter)
    world.now = new Date('2026-06-10T02:00:00Z')
    await fact(world, { happened_on: '2026-02-11' })
    expect(await lineOf(world, quarter, 'website_articles')).toMatchObject({ period: { value: 1 } })
    const half = await open(world, 'H1')
    expect(await lineOf(world, half, 'website_articles')).toMatchObject({
      period: { value: 2 },
      cumulative: { value: 2 },
      late: 1,
    })
    const { document } = await view(world, half)
    const said = document.blocks.flatMap(block =>
      block.kind === 'paragraph' ? [block.runs.map(run => run.text).join('')] : [],
    )
    expect(said.filter(sentence => /ghi nhận (bổ sung|sau)|nay mới ghi nhận/i.test(sentence))).toHaveLength(1)
  })

  it('tell late and withdrawn facts by what was held, whatever the instants in the ledger say', async () => {
    const world = await aReportingFacility(database)
    world.now = new Date('2026-03-10T02:00:00Z')
    const kept = await fact(world, { happened_on: '2026-02-10' })
    const undone = await fact(world, { happened_on: '2026-02-12', measures: { article: 4 } })
    const quarter = await open(world, 'Q1')
    await submit(world, quarter)
    await sign(files, world, quarter)
    // Counted a moment before the signing, committed a moment after it: no instant tells that the report lacks it.
    world.now = new Date('2026-03-10T01:59:59Z')
    const raced = await fact(world, { happened_on: '2026-02-11', measures: { article: 2 } })
    // A count that is taken back leaves no trace in the ledger.
    world.now = new Date('2026-03-12T02:00:00Z')
    await write(world.as('coordinator'), { action: 'test.uncount' }, (tx: Writer<'activity'>) =>
      uncountActivity(tx, [undone]),
    )
    world.now = new Date('2026-06-10T02:00:00Z')
    const half = await open(world, 'H1')
    expect(await lineOf(world, half, 'website_articles')).toMatchObject({
      cumulative: { value: 3 },
      late: 2,
      adjusted: -4,
    })
    const rows = (report: string) =>
      read(world.as('leader'), async reader =>
        (await openFigure(reader, report, 'website_articles')).rows.map(row => [row.id, row.is_late]),
      )
    expect(await rows(quarter)).toEqual([
      [kept, false],
      [undone, false],
    ])
    expect(await rows(half)).toEqual([
      [kept, false],
      [raced, true],
    ])
  })
})
