import { expect, it } from 'vitest'
import { type NewNotice, raiseNotice } from '#platform/notices/raise-notice.ts'
import { type Writer, write } from '#platform/scope.ts'
import { browser } from '#test/browser.ts'
import { testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD, type TestHouse } from '#test/http-house.ts'
import { aFacility, type StaffName, type World } from '#test/world.ts'

const database = testDatabase()

async function inside(house: TestHouse, world: World, name: StaffName) {
  const b = browser(house.app)
  await b.post(`/${world.slug}/dang-nhap`, { user_name: await openTestAccount(house, world, name), password: PASSWORD })
  return b
}

it('shows each person their own notices as sentences, and lets nobody take another’s off', async () => {
  const house = openTestHouse(database)
  const world = await aFacility(database)
  const raise = (to: NewNotice['to'], id: string) =>
    write(world.system, { action: 'test.notice' }, (tx: Writer<'notice'>) =>
      raiseNotice(tx, {
        kind: 'job.given-up',
        severity: 'trouble',
        to,
        subject: { kind: 'job', id },
        params: { name: `việc ${id}` },
      }),
    )
  await raise({ role: 'coordinator' }, '1')
  await raise({ unit_id: world.units.tramTanLap }, '2')
  const at = `/${world.slug}/api/notices`
  const [coordinator, head] = [await inside(house, world, 'coordinator'), await inside(house, world, 'tanLapHead')]
  const list = async (b: typeof head) => (await b.get(at)).json<{ notices: { id: string; text: string }[] }>().notices
  const [[forCoordinator], [forHead]] = [await list(coordinator), await list(head)]
  expect(forCoordinator?.text).toContain('việc 1')
  expect(forHead?.text).toContain('việc 2')

  expect((await head.json('POST', `${at}/${forCoordinator?.id}/resolve`, {})).status).toBe(404)
  expect((await head.json('POST', `${at}/${forHead?.id}/resolve`, {})).status).toBe(200)
  expect(await list(head)).toEqual([])
  expect(await list(coordinator)).toHaveLength(1)
})
