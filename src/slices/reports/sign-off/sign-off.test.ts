import { describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { read, type Scope } from '#platform/scope.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import type { StaffName, World } from '#test/world.ts'
import { aReportingFacility, fact, open, text, view } from '../a-report.fixture.ts'
import { someFiles } from '../hand-over/a-signed-report.fixture.ts'
import { answerReport } from '../hand-over/answer-report.ts'
import { fillReportNumber } from '../hand-over/fill-number.ts'
import { handOverReport } from '../hand-over/hand-over-by-hand.ts'
import { returnReport, submitReport, writeAssessment } from '../report.commands.ts'
import { signReport, snapshotToSign } from '../sign-report.ts'
import { assignAuthor } from './assign-author.ts'
import { askCheckAgain, passReport, returnToAuthor } from './check-report.ts'

const database = testDatabase()
const files = someFiles()

type Deed = (world: World, id: string, scope: Scope) => Promise<unknown>
const versioned = async (world: World, id: string) => ({
  request_key: newId(),
  row_version: (await view(world, id)).report.row_version,
})

/** Every deed of the way, as anybody may try it. */
const DEEDS = {
  assign: async (world, id, scope) =>
    assignAuthor(scope, id, { ...(await versioned(world, id)), staff_id: world.staff.tchcHead }),
  write: async (world, id, scope) => writeAssessment(scope, id, { ...(await versioned(world, id)), assessment: text }),
  submit: async (world, id, scope) =>
    submitReport(scope, id, { ...(await versioned(world, id)), number: 'none', dated: null }),
  pass: async (world, id, scope) =>
    passReport(scope, id, {
      ...(await versioned(world, id)),
      number: 'none',
      dated: null,
      content_hash: (await view(world, id)).sign_off.content_hash,
    }),
  give_back: async (world, id, scope) =>
    returnToAuthor(scope, id, { ...(await versioned(world, id)), reason: 'Thiếu số người dự.' }),
  ask_again: async (world, id, scope) => askCheckAgain(scope, id, await versioned(world, id)),
  return: async (world, id, scope) =>
    returnReport(scope, id, { ...(await versioned(world, id)), reason: 'Thiếu phần đánh giá.' }),
  sign: async (world, id, scope) => {
    const { snapshot_hash } = await read(scope, reader => snapshotToSign(reader, id))
    return signReport(scope, files, id, { ...(await versioned(world, id)), snapshot_hash })
  },
  number: async (world, id, scope) =>
    fillReportNumber(scope, id, { ...(await versioned(world, id)), number: 45, dated: '2026-03-09' }),
  hand_over: async (world, id, scope) =>
    handOverReport(scope, id, { ...(await versioned(world, id)), to: 'Sở Y tế', way: 'axis' }),
  accept: async (world, id, scope) =>
    answerReport(scope, id, {
      ...(await versioned(world, id)),
      answer: 'accepted',
      answered_on: '2026-03-09',
      reason: '',
    }),
  send_back: async (world, id, scope) =>
    answerReport(scope, id, {
      ...(await versioned(world, id)),
      answer: 'returned',
      answered_on: '2026-03-09',
      reason: 'Số liệu chưa khớp.',
    }),
} satisfies Record<string, Deed>
type DeedName = keyof typeof DEEDS

const PEOPLE = ['coordinator', 'tchcHead', 'leader', 'tanLapHead'] as const
type Person = (typeof PEOPLE)[number]

/** A report written by somebody of the coordinator's office. */
async function aGivenReport() {
  const world = await aReportingFacility(database)
  world.now = new Date('2026-03-09T02:00:00Z')
  await fact(world, { happened_on: '2026-02-10' })
  const id = await open(world)
  const does = (deed: DeedName, who: Person) => DEEDS[deed](world, id, world.as(who))
  await does('assign', 'coordinator')
  return { world, id, does }
}

/** The way to each standing, and who may do what there: nobody else may do anything else. */
const STATES: readonly [string, readonly [DeedName, Person][], Partial<Record<DeedName, readonly Person[]>>][] = [
  [
    'given to write',
    [],
    { assign: ['coordinator'], write: ['coordinator', 'tchcHead'], submit: ['coordinator', 'tchcHead'] },
  ],
  ['with the coordinator', [['submit', 'tchcHead']], { pass: ['coordinator'], give_back: ['coordinator'] }],
  [
    'with the leader',
    [
      ['submit', 'tchcHead'],
      ['pass', 'coordinator'],
    ],
    { sign: ['leader'], return: ['leader'], ask_again: ['leader'] },
  ],
  [
    'signed',
    [
      ['submit', 'tchcHead'],
      ['pass', 'coordinator'],
      ['sign', 'leader'],
    ],
    { number: ['coordinator'], hand_over: ['coordinator'] },
  ],
  [
    'handed over',
    [
      ['submit', 'coordinator'],
      ['sign', 'leader'],
      ['hand_over', 'coordinator'],
    ],
    { number: ['coordinator'], hand_over: ['coordinator'], accept: ['coordinator'], send_back: ['coordinator'] },
  ],
  [
    'sent back by the department',
    [
      ['submit', 'coordinator'],
      ['sign', 'leader'],
      ['hand_over', 'coordinator'],
      ['send_back', 'coordinator'],
    ],
    { number: ['coordinator'] },
  ],
]

describe('a report on its way', { timeout: 120_000 }, () => {
  it.each(STATES)('%s: only those whose turn it is do what may be done', async (_, way, may) => {
    const { id, does, world } = await aGivenReport()
    for (const [deed, who] of way) await does(deed, who)
    const { report } = await view(world, id)
    for (const deed of Object.keys(DEEDS) as DeedName[])
      for (const who of PEOPLE) {
        if (may[deed]?.includes(who)) continue
        await expect(does(deed, who), `${who} ${deed}`).rejects.toMatchObject({
          kind: expect.stringMatching(/^(forbidden|conflict)$/),
        })
      }
    expect((await view(world, id)).report).toEqual(report)
  })

  it('goes from author over coordinator to leader, each step with who and when', async () => {
    const { world, id, does } = await aGivenReport()
    await does('write', 'tchcHead')
    await does('submit', 'tchcHead')
    await does('give_back', 'coordinator')
    expect((await view(world, id)).report).toMatchObject({ state: 'drafted', return_reason: 'Thiếu số người dự.' })
    await does('submit', 'tchcHead')
    await does('pass', 'coordinator')
    await does('sign', 'leader')
    const { sign_off, report } = await view(world, id)
    expect(report).toMatchObject({ state: 'signed', author_name: 'Phạm Gia Linh', signer_name: 'Trần Bảo Khánh' })
    expect(sign_off.skips_check).toBe(false)
    expect(sign_off.steps.map(step => [step.kind, step.part, step.name])).toEqual([
      ['assign', 'coordinator', 'Nguyễn Hoài Nhơn'],
      ['submit', 'author', 'Phạm Gia Linh'],
      ['give_back', 'coordinator', 'Nguyễn Hoài Nhơn'],
      ['submit', 'author', 'Phạm Gia Linh'],
      ['pass', 'coordinator', 'Nguyễn Hoài Nhơn'],
      ['sign', 'leader', 'Trần Bảo Khánh'],
    ])
  })

  it('skips the check where the coordinator wrote it', async () => {
    const { world, id, does } = await aGivenReport()
    await does('submit', 'coordinator')
    expect((await view(world, id)).sign_off.skips_check).toBe(true)
    await does('sign', 'leader')
    expect((await view(world, id)).report.state).toBe('signed')
  })

  it('is passed and signed by none of those who wrote in it', async () => {
    const { world, id, does } = await aGivenReport()
    await does('write', 'coordinator')
    await does('submit', 'tchcHead')
    await expect(does('pass', 'coordinator')).rejects.toMatchObject({ kind: 'forbidden', code: 'report.check-own' })
    expect((await view(world, id)).may).toMatchObject({ check: false, barred_by: 'report.check-own' })
  })

  it('loses the coordinator’s pass when a figure changes, tells the leader which, and is passed anew', async () => {
    const { world, id, does } = await aGivenReport()
    await does('submit', 'tchcHead')
    await does('pass', 'coordinator')
    await fact(world, { happened_on: '2026-03-01' })
    const { sign_off } = await view(world, id, 'leader')
    expect(sign_off).toMatchObject({
      is_pass_void: true,
      changed: {
        by: 'Nguyễn Hoài Nhơn',
        texts: [],
        figures: [{ code: 'website_articles', before: [1, 1], after: [2, 2] }],
      },
    })
    await expect(does('sign', 'leader')).rejects.toMatchObject({ kind: 'conflict', code: 'report.pass-void' })
    await does('ask_again', 'leader')
    await does('pass', 'coordinator')
    expect((await view(world, id, 'leader')).sign_off).toMatchObject({ is_pass_void: false, changed: null })
    await does('sign', 'leader')
  })

  it('is not passed as something else than what the coordinator saw', async () => {
    const { world, id, does } = await aGivenReport()
    await does('submit', 'tchcHead')
    const { content_hash } = (await view(world, id)).sign_off
    await fact(world, { happened_on: '2026-03-01' })
    const late = passReport(world.as('coordinator'), id, {
      ...(await versioned(world, id)),
      number: 'none',
      dated: null,
      content_hash,
    })
    await expect(late).rejects.toMatchObject({ code: 'report.changed-to-pass' })
  })

  it('may be passed and signed by its author in a facility that waives it, and says so', async () => {
    const world = await aReportingFacility(database)
    await asOwner(database, async client => {
      await client.query('begin')
      await client.query(`call app.begin_migration_deed($1, 'test.waive')`, [world.facility])
      await client.query('update app.facility set waives_four_eyes = true where facility_id = $1', [world.facility])
      await client.query(`delete from app.role_grant where facility_id = $1 and staff_id not in ($2, $3)`, [
        world.facility,
        world.staff.coordinator,
        world.staff.leader,
      ])
      await client.query('commit')
    })
    const id = await open(world)
    const both: Scope = {
      ...world.as('coordinator'),
      actor: {
        ...world.as('coordinator').actor,
        roles: [
          { role: 'coordinator', unit_id: null },
          { role: 'leader', unit_id: null },
        ],
      },
    }
    await DEEDS.submit(world, id, both)
    await DEEDS.sign(world, id, both)
    const { snapshot, document } = await view(world, id)
    expect(snapshot.waives_four_eyes).toBe(true)
    expect(JSON.stringify(document)).toContain('dưới bốn tài khoản')
  })

  it('is signed by who stands in for the leader, and the step says so', async () => {
    const { world, id, does } = await aGivenReport()
    await does('submit', 'coordinator')
    const standIn: Scope = {
      ...world.as('khnvHead'),
      actor: {
        ...world.as('khnvHead').actor,
        roles: [{ role: 'leader', unit_id: null, lent_by: world.staff.leader }],
        stands_for: [{ id: world.staff.leader, name: 'Trần Bảo Khánh', last_day: '2026-03-20' }],
      },
    }
    await DEEDS.sign(world, id, standIn)
    expect((await view(world, id)).sign_off.steps.at(-1)).toMatchObject({
      kind: 'sign',
      name: 'Võ Quang Hải',
      in_place_of: 'Trần Bảo Khánh',
    })
  })

  it('is given to nobody outside the coordinators’ office who is no editor', async () => {
    const { world, id } = await aGivenReport()
    const input = { ...(await versioned(world, id)), staff_id: world.staff.tanLapNurse }
    await expect(assignAuthor(world.as('coordinator'), id, input)).rejects.toMatchObject({
      code: 'report.no-such-author',
    })
  })

  it('of another facility is not found, in any step', async () => {
    const { world, id } = await aGivenReport()
    const there = await aReportingFacility(database)
    for (const deed of Object.keys(DEEDS) as DeedName[]) {
      const who: StaffName = ['sign', 'return', 'ask_again'].includes(deed) ? 'leader' : 'coordinator'
      const foreign = DEEDS[deed](world, id, there.as(who))
      await expect(foreign, deed).rejects.toMatchObject({ kind: 'not_found', code: 'report.not-found' })
    }
  })
})
