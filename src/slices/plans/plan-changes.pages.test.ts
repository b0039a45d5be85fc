import { expect, test } from 'vitest'
import { browser } from '#test/browser.ts'
import { testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD } from '#test/http-house.ts'
import { aFacility } from '#test/world.ts'
import { anIssued, key, rowsOf, step } from './a-plan.fixture.ts'
import { amendPlan } from './amend-plan.ts'
import { correctRow, skipRow } from './review-row.commands.ts'
import { contentOf } from './row-content.input.ts'
import { submitPlan } from './submit-plan.ts'

const database = testDatabase()

test('a leader sees on the phone what an amendment changes, word by word, and decides below', async () => {
  const house = openTestHouse(database)
  const world = await aFacility(database)
  const coordinator = world.as('coordinator')
  const old = await anIssued(world)
  const { version_id: version } = await amendPlan(coordinator, old, await step(world, old))
  const [first, second] = await rowsOf(world, version)
  const asked = (row: { row_version: number }) => ({ request_key: key(), row_version: row.row_version })
  const content = { ...contentOf(first!), title: `${first!.title} và phổ biến` }
  await correctRow(coordinator, version, first!.id, { ...asked(first!), content })
  await skipRow(coordinator, version, second!.id, { ...asked(second!), reason: 'Gộp vào báo cáo tháng' })
  await submitPlan(coordinator, version, await step(world, version))

  const b = browser(house.app)
  const user_name = await openTestAccount(house, world, 'leader')
  await b.post(`/${world.slug}/dang-nhap`, { user_name, password: PASSWORD })
  const { text } = await b.get(`/${world.slug}/viec/duyet/ke-hoach/${version}`)
  expect(text).toContain('Bỏ 1, sửa 1 nhiệm vụ')
  expect(text).toContain('<ins>và phổ biến</ins>')
  expect(text).toContain(`<del>${second!.title}</del>`)
  expect(text).toContain('Lý do: Gộp vào báo cáo tháng')
  expect(text).toContain('Đọc toàn bộ 2 nhiệm vụ của bản này')
  expect(text).toContain('/duyet"')

  const plain = await b.get(`/${world.slug}/viec/duyet/ke-hoach/${old}`)
  expect(plain.text).not.toContain('<ins>')
})
