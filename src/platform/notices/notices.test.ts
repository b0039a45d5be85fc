import { describe, expect, it } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { aFacility, type World } from '#test/world.ts'
import { read, type Scope, type Writer, write } from '../scope.ts'
import { listNotices } from './list-notices.ts'
import { type Addressee, raiseNotice, resolveNotices } from './raise-notice.ts'

const database = testDatabase()
const raise = (world: World, to: Addressee, id = 's1') =>
  write(world.system, { action: 'test.notice' }, (tx: Writer<'notice'>) =>
    raiseNotice(tx, {
      kind: 'test.waits',
      severity: 'wait',
      to,
      subject: { kind: 'test', id },
      params: { title: 'Dòng 5' },
    }),
  )
const seenBy = async (scope: Scope) =>
  (await read(scope, reader => listNotices(reader))).map(notice => notice.subject_id)

describe('notices', () => {
  it('stand on the list of those they are addressed to, and of nobody else', async () => {
    const world = await aFacility(database)
    await raise(world, { staff_id: world.staff.leader }, 'person')
    await raise(world, { role: 'coordinator' }, 'role')
    await raise(world, { unit_id: world.units.tramTanLap }, 'unit')
    expect(await seenBy(world.as('leader'))).toEqual(['person'])
    expect(await seenBy(world.as('coordinator'))).toEqual(['role'])
    expect(await seenBy(world.as('tanLapNurse'))).toEqual(['unit'])
    expect(await seenBy(world.as('hoaKheHead'))).toEqual([])
  })

  it('stand there once however often raised, until resolved, and again after that', async () => {
    const world = await aFacility(database)
    await raise(world, { role: 'leader' })
    await raise(world, { role: 'leader' })
    expect(await seenBy(world.as('leader'))).toEqual(['s1'])
    await write(world.as('leader'), { action: 'test.resolve' }, (tx: Writer<'notice'>) =>
      resolveNotices(tx, 's1', 'test.waits'),
    )
    expect(await seenBy(world.as('leader'))).toEqual([])
    await raise(world, { role: 'leader' })
    expect(await seenBy(world.as('leader'))).toEqual(['s1'])
  })
})
