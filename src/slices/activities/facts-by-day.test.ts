import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { read } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import { aFacility } from '#test/world.ts'
import { ledgerFilter, type TypeInFact, typeInFactInput } from './activities.input.ts'
import { listLedger } from './activities.queries.ts'
import { factsOf } from './compute-figures.ts'
import { factsByDay } from './facts-by-day.ts'
import { FIGURES } from './figures/catalogue.ts'
import { evaluate } from './figures/evaluate.ts'
import { confirmFact, typeInFact } from './type-in-fact.ts'

const database = testDatabase()
const february = { from: '2026-02-01', to: '2026-02-28' }

const FACTS: Partial<TypeInFact>[] = [
  { kind: 'article', channel: 'website', measures: { article: 3 }, happened_on: '2026-02-20' },
  { kind: 'article', channel: 'website', measures: { article: 2 }, happened_on: '2026-02-20' },
  { kind: 'article', channel: 'website', measures: { article: 5 }, happened_on: '2026-02-21' },
  { kind: 'article', channel: 'facebook', measures: { article: 7 }, happened_on: '2026-02-20' },
  { kind: 'article', channel: 'website', measures: { article: 99 }, happened_on: '2026-01-31' },
  { kind: 'meeting', measures: { session: 1, turn: 45 }, happened_on: '2026-02-10' },
  { kind: 'meeting', measures: { session: 2 }, happened_on: '2026-02-10' },
  { kind: 'satisfaction', numerator: 90, denominator: 100, happened_on: '2026-02-12' },
  { kind: 'satisfaction', numerator: 40, denominator: 50, happened_on: '2026-02-12' },
  { kind: 'staff_reached', numerator: 30, denominator: 300, happened_on: '2026-02-15' },
  { kind: 'staff_reached', numerator: 60, denominator: 300, happened_on: '2026-02-25' },
  { kind: 'feedback', measures: { received: 8, handled: 6, on_time: 5 }, happened_on: '2026-02-16' },
]

test('added up by day, facts make the figures they make one by one, and the ledger opens to the same facts', async () => {
  const world = await aFacility(database)
  const store = { folder: await mkdtemp(join(tmpdir(), 'lantoa-by-day-')) }
  for (const [n, fact] of FACTS.entries()) {
    const said = { title: 'Sự việc', links: [`https://anbinh.example.vn/${n}`], ...fact, request_key: randomUUID() }
    const { id } = await typeInFact(world.as('coordinator'), store, typeInFactInput.parse(said))
    if (n !== 1) await confirmFact(world.as('leader'), id, randomUUID())
  }
  await read(world.as('coordinator'), async reader => {
    const [single, byDay, waiting] = [
      await factsOf(reader, february),
      await factsByDay(reader, { ...february, counted: true, figures: FIGURES }),
      await factsByDay(reader, { ...february, counted: false, figures: FIGURES }),
    ]
    expect(byDay.length).toBeLessThan(single.length + 3)
    for (const figure of FIGURES) {
      const { activity_ids: ids, ...one } = evaluate(figure, single)
      const { activity_ids: used, ...summed } = evaluate(figure, byDay)
      expect(summed).toEqual(one)
      const facts = byDay.filter(fact => used.includes(fact.id)).reduce((sum, fact) => sum + fact.facts, 0)
      expect([figure.code, facts]).toEqual([figure.code, ids.length])
      if (figure.rule.how === 'state') continue
      const filter = ledgerFilter.parse({ ...february, figure: figure.code, counted: 'yes' })
      const opened = (await listLedger(reader, filter)).rows.map(row => row.id)
      expect([figure.code, opened.sort()]).toEqual([figure.code, [...ids].sort()])
    }
    expect(waiting.map(fact => [fact.kind, fact.measures, fact.facts])).toEqual([['article', { article: 2 }, 1]])
    const none = ledgerFilter.parse({ ...february, figure: 'no-such-figure' })
    expect((await listLedger(reader, none)).rows).toEqual([])
  })
})
