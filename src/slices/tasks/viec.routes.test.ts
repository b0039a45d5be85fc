import { beforeAll, expect, it } from 'vitest'
import { browser } from '#test/browser.ts'
import { testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD, type TestHouse } from '#test/http-house.ts'
import { someDuties } from './a-duty.fixture.ts'
import { key } from './an-issued-plan.fixture.ts'

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
