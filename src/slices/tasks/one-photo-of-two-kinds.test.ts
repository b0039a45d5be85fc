import { expect, it } from 'vitest'
import { read } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import { aPhoto, type Duties, ledgerOf, said, someDuties } from './a-duty.fixture.ts'
import { decideOccurrence } from './decide-ties.ts'
import { handIn } from './hand-in.ts'
import { getOccurrence } from './occurrence.queries.ts'

const database = testDatabase()

const decide = async ({ world }: Duties, occurrence_id: string, verdict: 'accept' | 'return') => {
  const { row_version } = await read(world.system, reader => getOccurrence(reader, occurrence_id))
  const reason = verdict === 'return' ? 'Ảnh mờ' : undefined
  return decideOccurrence(world.as('coordinator'), crypto.randomUUID(), {
    occurrence_id,
    row_version,
    verdict,
    reason,
    without: [],
  })
}
const counted = async ({ world }: Duties) =>
  (await ledgerOf(database, world)).filter(fact => fact.counted && !fact.ended).map(fact => fact.kind)

it.each([
  ['a photo', { links: [] as string[] }, [aPhoto()]],
  ['a link', { links: ['https://anbinh.example.vn/tin/1'] }, []],
])(
  '%s handed in for an article and a talk, returned for the talk and handed in again: each counts once',
  async (_what, over, files) => {
    const duties = await someDuties(database)
    const { world, store, occurrence } = duties
    const nurse = world.as('tanLapNurse')
    const article = await occurrence('5', world.units.tramTanLap)
    const talk = await occurrence('9', world.units.tramTanLap)
    await handIn(nurse, store, article, said({ ...over, also: [talk] }), [...files])
    await decide(duties, article, 'accept')
    await decide(duties, talk, 'return')
    await handIn(nurse, store, talk, said({ ...over }), [...files])
    await decide(duties, talk, 'accept')
    expect((await counted(duties)).sort()).toEqual(['article', 'community'])
  },
)
