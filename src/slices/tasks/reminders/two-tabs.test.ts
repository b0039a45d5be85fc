import { expect, it } from 'vitest'
import { read } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import { aFacility } from '#test/world.ts'
import { listFeeds, makeFeed } from '../exports/calendar-feed.ts'
import { loadOwnReminders, saveOwnSetting } from './own-reminders.ts'
import { settingForm } from './reminders.input.ts'

const database = testDatabase()

it('saves the first setting of one of two tabs; the other is told', async () => {
  const world = await aFacility(database)
  const nurse = world.as('tanLapNurse')
  const save = (digest_hour: number) => saveOwnSetting(nurse, settingForm.parse({ digest_hour, row_version: 0 }))
  const saved = await Promise.allSettled([save(8), save(9), save(10)])
  expect(saved.filter(one => one.status === 'fulfilled')).toHaveLength(1)
  for (const one of saved)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ kind: 'stale', code: 'reminder.settings-stale' })
  expect((await read(nurse, loadOwnReminders)).setting.row_version).toBe(1)
})

it('makes one calendar link after the other; the last one stands', async () => {
  const world = await aFacility(database)
  const nurse = world.as('tanLapNurse')
  const made = await Promise.all([1, 2, 3, 4].map(() => makeFeed(nurse, null)))
  expect(new Set(made.map(one => one.token)).size).toBe(4)
  expect((await listFeeds(nurse)).feeds).toHaveLength(1)
})
