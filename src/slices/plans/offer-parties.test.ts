import { expect, test } from 'vitest'
import { read } from '#platform/scope.ts'
import { loadDirectory } from '#slices/facilities/directory.api.ts'
import { testDatabase } from '#test/database.ts'
import { aFacility } from '#test/world.ts'
import { aDraft, rowsOf } from './a-plan.fixture.ts'
import { aReading, aTask } from './a-reading.fixture.ts'
import { offerParties } from './offer-parties.ts'

const database = testDatabase()

test('words that were not tied surely come with the likeliest of the facility, surely tied ones with none', async () => {
  const world = await aFacility(database)
  const tasks = [
    aTask({ no: '1', title: 'Viết tin', lead: ['Phòng Điều dưỡng'] }),
    aTask({ no: '2', title: 'Lập kế hoạch', lead: ['Phòng Tổ chức - Hành chính'] }),
    aTask({ no: '3', title: 'Treo pano', lead: ['Đội xung kích 99'] }),
  ]
  const version = await aDraft(world, { ...aReading, draft: { ...aReading.draft, tasks } })
  const rows = await rowsOf(world, version)
  const unsure = rows.map(row => ({
    ...row,
    parts: row.parts.map(part => ({
      ...part,
      parties: part.parties.map(party => ({ ...party, confidence: row.no === '2' ? 1 : 0.6 })),
    })),
  }))
  const directory = await read(world.as('coordinator'), reader => loadDirectory(reader, '2026-03-02'))
  const offers = offerParties(unsure, directory)
  expect(offers.map(offer => offer.words)).toEqual(['Phòng Điều dưỡng', 'Đội xung kích 99'])
  expect(offers[0]?.candidates[0]).toMatchObject({
    value: `unit:${world.units.ddtt}`,
    name: 'Phòng Điều dưỡng - TT&GDSK',
  })
  expect(offers[1]?.candidates).toEqual([])
})
