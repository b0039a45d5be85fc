import { describe, expect, it } from 'vitest'
import { asOwner, testDatabase } from '#test/database.ts'
import { aFacility, type World } from '#test/world.ts'
import { write } from '../scope.ts'
import { checkAudit } from './check-audit.ts'
import { type AuditRow, rootOf } from './merkle.ts'
import { sealAudit } from './seal-audit.ts'

const database = testDatabase()

const act = (world: World, action: string) => write(world.as('coordinator'), { action }, async () => null)
const check = (world: World) => asOwner(database, client => checkAudit(client, world.facility))
/** What an intruder with the owner's rights would do. */
const tamper = (sql: string, world: World) => asOwner(database, client => client.query(sql, [world.facility]))

async function sealedWorld(): Promise<World> {
  const world = await aFacility(database)
  await act(world, 'one')
  await act(world, 'two')
  await sealAudit(database.app, world.facility)
  await act(world, 'three')
  await sealAudit(database.app, world.facility)
  return world
}

describe('sealing', () => {
  it('covers every deed once and chains the batches', async () => {
    const world = await sealedWorld()
    await act(world, 'not yet')
    expect(await check(world)).toMatchObject({ seals: 2, sealed_rows: 4, unsealed_rows: 1, findings: [] })
    expect(await sealAudit(database.app, world.facility)).toBe(1)
    expect(await sealAudit(database.app, world.facility)).toBe(0)
    expect(await check(world)).toMatchObject({ seals: 3, unsealed_rows: 0, findings: [] })
  })

  it('loses no row to a writer that commits while it seals', async () => {
    const world = await aFacility(database)
    const deeds = Array.from({ length: 40 }, (_, n) => act(world, `deed-${n}`))
    const seals = Array.from({ length: 8 }, () => sealAudit(database.app, world.facility))
    await Promise.all([...deeds, ...seals])
    await sealAudit(database.app, world.facility)
    expect(await check(world)).toMatchObject({ sealed_rows: 41, unsealed_rows: 0, findings: [] })
  })

  it.each([
    [
      'a changed deed',
      `update app.audit set action = 'other' where facility_id = $1 and action = 'two'`,
      1,
      'batch-changed',
    ],
    ['a removed deed', `delete from app.audit where facility_id = $1 and action = 'one'`, 1, 'batch-changed'],
    ['a removed batch', 'delete from app.audit_seal where facility_id = $1 and n = 1', 2, 'chain-broken'],
    ['a changed root', `update app.audit_seal set root = '\\x00' where facility_id = $1 and n = 1`, 2, 'chain-broken'],
  ])('shows %s', async (_, sql, seal, kind) => {
    const world = await sealedWorld()
    await tamper(sql, world)
    expect((await check(world)).findings).toContainEqual({ facility: world.facility, seal, kind })
  })

  it('shows an end cut off with its seal against the root kept elsewhere', async () => {
    const world = await sealedWorld()
    const kept = (await check(world)).root
    await tamper(`delete from app.audit where facility_id = $1 and action = 'three'`, world)
    await tamper('delete from app.audit_seal where facility_id = $1 and n = 2', world)
    const after = await check(world)
    expect(after.findings).toEqual([])
    expect(after.root).not.toBe(kept)
  })
})

describe('rootOf', () => {
  const row = (seq: number): AuditRow => ({
    seq,
    id: 'i',
    actor_kind: 'person',
    actor_id: null,
    action: 'a',
    subject: null,
    detail: {},
    request_id: null,
    at: new Date(0),
  })

  it('differs for every change of rows, order and number', () => {
    const batches = [
      [],
      [row(1)],
      [row(2)],
      [row(1), row(2)],
      [row(2), row(1)],
      [row(1), row(2), row(3)],
      [row(1), row(2), row(2)],
    ]
    expect(new Set(batches.map(rows => rootOf(rows).toString('hex'))).size).toBe(batches.length)
  })
})
