import { describe, expect, test } from 'vitest'
import { asOwner, testDatabase } from '#test/database.ts'
import { aFacility, type World } from '#test/world.ts'
import { anAmendment, type DutyLine, dutiesOf, issueAmendment } from './an-amendment.fixture.ts'
import { anIssuedPlan, key, type PartFixture } from './an-issued-plan.fixture.ts'
import { noteRefusal } from './devices/note-refusal.ts'
import { planOccurrences } from './plan-occurrences.ts'
import { askRequest } from './requests/ask-request.ts'
import { askInput } from './requests/duty-request.input.ts'

const database = testDatabase()

/** One article a month by ĐD-TT in 2026; on 01/6 an amendment comes. */
async function inForce() {
  const world = await aFacility(database)
  world.now = new Date('2026-01-05T03:00:00Z')
  const part: PartFixture = { activity_kind: 'article', parties: [{ kind: 'unit', unit_id: world.units.ddtt }] }
  const other: PartFixture = { activity_kind: 'article', parties: [{ kind: 'unit', unit_id: world.units.khoaNoi }] }
  const { version } = await anIssuedPlan(database, world, [
    { no: '1', parts: [part] },
    { no: '2', parts: [other] },
  ])
  await planOccurrences(world.system, version)
  world.now = new Date('2026-06-01T03:00:00Z')
  const duties = await dutiesOf(database, world)
  const of = (period: string) => duties.find(duty => duty.no === '1' && duty.period === period) as DutyLine
  return { world, version, of }
}

async function amended(world: World, version: string, change: Partial<PartFixture> | 'skip') {
  const amendment = await anAmendment(world, version, { 1: change })
  await issueAmendment(world, amendment, '2026-06-01')
  await planOccurrences(world.system, amendment)
  return (await dutiesOf(database, world)).filter(duty => duty.no === '1')
}

const ask = (world: World, duty: string) =>
  askRequest(
    world.as('ddttHead'),
    duty,
    askInput.parse({ request_key: key(), kind: 'difficulty', words: 'Thiếu người viết' }),
  )

/** What a reminder run leaves: that somebody was told of the duty. */
const remind = (world: World, duty: string) =>
  asOwner(database, async client => {
    await client.query('begin')
    await client.query(`call app.begin_migration_deed($1, 'test.reminded')`, [world.facility])
    const { rows } = await client.query<{ id: string }>(
      `insert into app.reminder_digest (facility_id, staff_id, channel, kind, day, state, send_at, created_at)
       values ($1, $2, 'app', 'steps', '2026-06-01', 'sent', now(), now()) returning id`,
      [world.facility, world.staff.ddttHead],
    )
    await client.query(
      `insert into app.reminder (facility_id, digest_id, staff_id, occurrence_id, step, anchor_on, channel)
       values ($1, $2, $3, $4, 'before_7', '2026-06-30', 'app')`,
      [world.facility, rows[0]?.id, world.staff.ddttHead, duty],
    )
    await client.query('commit')
  })

const refuse = (world: World, duty: string) => {
  const device = { id: crypto.randomUUID(), no: 1, label: 'Máy trạm', queued_at: '2026-06-01T02:00:00Z' }
  return noteRefusal(world.as('ddttHead'), device, 'occurrence.not-open', duty)
}

describe.each([
  ['another schedule', { schedule_kind: 'quarterly' }],
  ['a row that is gone', 'skip'],
] as const)('an amendment with %s', (_what, change) => {
  test('leaves a duty ahead that its unit asked something about', async () => {
    const { world, version, of } = await inForce()
    await ask(world, of('2026-09').id)
    const after = await amended(world, version, change)
    expect(after.find(duty => duty.id === of('2026-09').id)?.state).toBe('upcoming')
    expect(after.some(duty => duty.period === '2026-10')).toBe(false)
  })

  test('does not take away a duty of today that somebody was reminded of', async () => {
    const { world, version, of } = await inForce()
    await remind(world, of('2026-06').id)
    const after = await amended(world, version, change)
    expect(after.some(duty => duty.id === of('2026-06').id)).toBe(true)
  })

  test('withdraws a duty ahead that a phone once sent too early', async () => {
    const { world, version, of } = await inForce()
    await refuse(world, of('2026-11').id)
    const after = await amended(world, version, change)
    expect(after.some(duty => duty.id === of('2026-11').id)).toBe(false)
  })
})
