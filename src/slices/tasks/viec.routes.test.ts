import { beforeAll, expect, it } from 'vitest'
import { browser } from '#test/browser.ts'
import { testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD, type TestHouse } from '#test/http-house.ts'
import { aPhoto, said, someDuties } from './a-duty.fixture.ts'
import { key } from './an-issued-plan.fixture.ts'
import { decideTies } from './decide-ties.ts'
import { handIn } from './hand-in.ts'

const database = testDatabase()
let house: TestHouse
beforeAll(() => {
  house = openTestHouse(database)
})

it('shows a day of another year again with all that was typed, and says what to change', async () => {
  const duties = await someDuties(database)
  const { world } = duties
  const id = await duties.occurrence('5', world.units.tramTanLap)
  const user_name = await openTestAccount(house, world, 'tanLapHead')
  const b = browser(house.app)
  await b.post(`/${world.slug}/dang-nhap`, { user_name, password: PASSWORD })
  const refused = await b.post(`/${world.slug}/viec/nop/${id}`, {
    ma: key(),
    ngay: '2025-03-02',
    'lien-ket': 'https://anbinh.example.vn/tin/mot-cua',
    'so-article': '1',
    'ghi-chu': 'Bài của trạm',
    'rieng-tu': 'co',
  })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Ngày thực hiện không được trước 15/12/2025.')
  expect(refused.text).toContain('id="o-ngay-error"')
  for (const typed of ['value="2025-03-02"', 'https://anbinh.example.vn/tin/mot-cua', 'Bài của trạm', 'checked=""'])
    expect(refused.text).toContain(typed)
  expect(await duties.stateOf(id)).toMatchObject({ state: 'upcoming', offered: 0 })
})

it('keeps the day and the numbers of a duty that was given back', async () => {
  const duties = await someDuties(database)
  const { world, store } = duties
  const id = await duties.occurrence('9', world.units.tramTanLap)
  const told = said({ happened_on: '2026-03-01', links: [], measures: { turn: 45 } })
  await handIn(world.as('tanLapHead'), store, id, told, [aPhoto()])
  const { row_version } = await duties.stateOf(id)
  const decision = { occurrence_id: id, row_version: Number(row_version), without: [], reason: 'Ảnh mờ.' }
  await decideTies(world.as('coordinator'), {
    request_key: key(),
    decisions: [{ ...decision, verdict: 'return' }],
  })
  const user_name = await openTestAccount(house, world, 'tanLapHead')
  const b = browser(house.app)
  await b.post(`/${world.slug}/dang-nhap`, { user_name, password: PASSWORD })
  const form = await b.get(`/${world.slug}/viec/nop/${id}`)
  const typedIn = (name: string) =>
    new RegExp(`<input(?=[^>]* name="${name}")[^>]* value="([^"]*)"`).exec(form.text)?.[1]
  expect([typedIn('ngay'), typedIn('so-session'), typedIn('so-turn')]).toEqual(['2026-03-01', '1', '45'])
})
