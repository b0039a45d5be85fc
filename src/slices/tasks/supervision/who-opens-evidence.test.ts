import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { proofPicture } from '#app/demo/proof-picture.ts'
import { Problem } from '#platform/errors.ts'
import { type FileStore, keepBytes, noteFile } from '#platform/files/store-file.ts'
import type { Env } from '#platform/http/env.ts'
import { statusOf } from '#platform/http/problem-status.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { aFacility, type StaffName, type World } from '#test/world.ts'
import { type LedgerTables, recordActivity } from '../../activities/activities.api.ts'
import { evidenceRoutes } from '../../activities/evidence.routes.ts'
import { keepEvidence } from '../../activities/keep-evidence.ts'
import { keepProofs } from '../../activities/keep-files.ts'
import { mergeUnits } from '../../facilities/changes/merge-units.ts'
import { mergeUnitsInput } from '../../facilities/facilities.input.ts'
import { type Duties, said, someDuties } from '../a-duty.fixture.ts'
import { key } from '../an-issued-plan.fixture.ts'
import { handIn } from '../hand-in.ts'
import { tieByHand } from '../tie-by-hand.ts'
import { aSupervisedRow } from './a-supervised-row.fixture.ts'
import { opensToSupervisor } from './supervised.queries.ts'
import { supervisionPages } from './supervision.pages.tsx'

const database = testDatabase()
const LINK = 'https://anbinh.example.vn/tin/niem-yet'

function serving(scope: Scope, files: FileStore) {
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    c.set('scope', scope)
    c.set('base', '')
    c.set('session', { user_id: '', user_name: '', staff_id: '', two_factor: true, must_enrol: false })
    await next()
  })
  app.onError((error, c) => {
    if (!(error instanceof Problem)) throw error
    return c.json({ code: error.code }, statusOf(error))
  })
  app.route('/api/evidence', evidenceRoutes({ files, opensAlso: opensToSupervisor }))
  return app.route('/', supervisionPages)
}

/**
 * Tân Lập hands in for row 12, which Kế hoạch supervises and Điều dưỡng helps with, and for row 5, which nobody supervises. It
 * goes up in Hòa Khê on 01/6, Hòa Khê in Khoa Nội on 01/9; all of that is known on 02/3 already.
 */
async function aProvedYear() {
  const duties = await someDuties(database, world => [aSupervisedRow(world)])
  const { world, store, occurrence } = duties
  const { tramTanLap, tramHoaKhe, khoaNoi } = world.units
  const seen = await occurrence('12', tramTanLap)
  const unseen = await occurrence('5', tramTanLap)
  await handIn(world.as('tanLapHead'), store, seen, said({ links: [LINK] }), [photo(1)])
  await handIn(world.as('tanLapHead'), store, unseen, said({ links: [] }), [photo(2)])
  await keepCopy(world, store)
  const loose = await keepLoose(duties, 3)
  const proof = await keepLoose(duties, 4, await tieFact(duties, seen))
  const merge = (unit: string, into: string, on_day: string) =>
    mergeUnits(
      world.as('owner'),
      mergeUnitsInput.parse({
        request_key: key(),
        units: [{ id: unit, row_version: 1 }],
        into: { unit_id: into },
        on_day,
        open_work: 'carry',
        reason: 'Sắp xếp lại trạm',
      }),
    )
  await merge(tramTanLap, tramHoaKhe, '2026-06-01')
  await merge(tramHoaKhe, khoaNoi, '2026-09-01')
  return { world, store, paths: await pathsOf(world, { seen, unseen, loose, proof }) }
}

const photo = (n: number) => ({ name: `bang-${n}.png`, bytes: proofPicture(n) })

/** A picture of the unit that proves nothing yet, or an activity of the ledger. */
async function keepLoose({ world, store }: Duties, n: number, prove?: string): Promise<string> {
  const kept = await keepProofs(store, world.facility, [photo(n)])
  const [found] = await write(
    world.as('tanLapHead'),
    { action: 'test.keep' },
    async (tx: Writer<LedgerTables | 'activity_evidence'>) => {
      const evidence = await keepEvidence(tx, { unit_id: world.units.tramTanLap }, kept, [])
      if (prove !== undefined)
        for (const { id } of evidence)
          await tx.db
            .insertInto('activity_evidence')
            .values({ facility_id: world.facility, activity_id: prove, evidence_id: id })
            .execute()
      return evidence
    },
  )
  return found?.id ?? ''
}

/** An article in the ledger, tied by hand to a duty. */
async function tieFact({ world }: Duties, occurrence: string): Promise<string> {
  const fact = await write(
    world.as('ddttHead'),
    { action: 'test.fact' },
    (tx: Writer<'activity' | 'activity_measure'>) =>
      recordActivity(tx, { kind: 'article', title: 'Bảng mới ở trạm', happened_on: '2026-03-01', source: 'room' }),
  )
  await tieByHand(world.as('coordinator'), occurrence, fact.id, key())
  return fact.id
}

async function keepCopy(world: World, store: FileStore): Promise<void> {
  const [text, original] = await Promise.all(
    ['Đã niêm yết', '<p>Đã niêm yết</p>'].map(words => keepBytes(store, world.facility, Buffer.from(words))),
  )
  if (!text || !original) throw new Error('nothing kept')
  await write(world.system, { action: 'test.copy' }, async (tx: Writer<'file' | 'link'>) => {
    for (const file of [text, original]) await noteFile(tx, file, 'text/plain')
    await tx.db
      .updateTable('link')
      .set({ kept_at: tx.now(), copy_sha256: original.sha256, text_sha256: text.sha256 })
      .where('facility_id', '=', world.facility)
      .execute()
  })
}

/** Where each thing is asked for: what row 12 has, its page, and what only row 5 has. */
async function pathsOf(world: World, ids: Record<'seen' | 'unseen' | 'loose' | 'proof', string>) {
  const { seen, unseen, loose, proof } = ids
  const { rows } = await asOwner(database, client =>
    client.query<{ id: string; kind: string; occurrence_id: string; thumbnail: string | null }>(
      `select e.id, e.kind, t.occurrence_id, e.thumbnail_sha256 as thumbnail from app.evidence e
       join app.tie t on t.facility_id = e.facility_id and t.evidence_id = e.id where e.facility_id = $1`,
      [world.facility],
    ),
  )
  const of = (occurrence: string, kind: string) => {
    const found = rows.find(row => row.occurrence_id === occurrence && row.kind === kind)
    if (!found) throw new Error(`no ${kind}`)
    return found
  }
  const [picture, link, other] = [of(seen, 'file'), of(seen, 'link'), of(unseen, 'file')]
  const at = '/api/evidence'
  return {
    file: `${at}/${picture.id}/file`,
    thumbnail: `${at}/thumbnail/${picture.thumbnail}`,
    copy: `${at}/${link.id}/copy`,
    original: `${at}/${link.id}/copy/original`,
    page: `/viec/giam-sat/${seen}`,
    proof_of_fact: `${at}/${proof}/file`,
    tied_to_nothing: `${at}/${loose}/file`,
    other_file: `${at}/${other.id}/file`,
    other_thumbnail: `${at}/thumbnail/${other.thumbnail}`,
    other_page: `/viec/giam-sat/${unseen}`,
  }
}

const EVIDENCE = ['file', 'thumbnail', 'copy', 'original', 'proof_of_fact'] as const
const ALL = [...EVIDENCE, 'other_file', 'other_thumbnail', 'tied_to_nothing'] as const
const SUPERVISED = [...EVIDENCE, 'page'] as const

describe('who opens what a unit handed in', () => {
  let year: Awaited<ReturnType<typeof aProvedYear>>
  let elsewhere: World
  beforeAll(async () => {
    year = await aProvedYear()
    elsewhere = await aFacility(database)
  })
  const opened = async (scope: Scope) => {
    const { store, paths } = year
    const open: string[] = []
    for (const [name, path] of Object.entries(paths)) {
      const { status } = await serving(scope, store).request(path)
      expect([200, 404], `${name} ${status}`).toContain(status)
      if (status === 200) open.push(name)
    }
    return open
  }

  it.each<[who: string, StaffName, day: string, readonly string[]]>([
    ['the unit itself', 'tanLapHead', '2026-03-02', ALL],
    ['a contributor of the unit', 'tanLapNurse', '2026-03-02', ALL],
    ['the coordinator', 'coordinator', '2026-03-02', ALL],
    ['the unit it will go into, before', 'hoaKheHead', '2026-03-02', []],
    ['the unit it goes into, the day before', 'hoaKheHead', '2026-05-31', []],
    ['the unit it went into, on the day', 'hoaKheHead', '2026-06-01', ALL],
    ['the next one, before its own day', 'khoaNoiHead', '2026-08-31', []],
    ['the next one, on its day', 'khoaNoiHead', '2026-09-01', ALL],
    ['the supervisor', 'khnvHead', '2026-03-02', SUPERVISED],
    ['the supervisor, after the merge', 'khnvHead', '2026-09-01', SUPERVISED],
    ['who only helps with it', 'ddttHead', '2026-09-01', []],
    ['a stranger', 'tchcHead', '2026-09-01', []],
  ])('%s', async (_who, name, day, expected) => {
    year.world.now = new Date(`${day}T02:00:00Z`)
    expect((await opened(year.world.as(name))).toSorted()).toEqual(expected.toSorted())
  })

  it.each<StaffName>(['coordinator', 'khnvHead', 'hoaKheHead'])('%s of another facility: nothing', async name => {
    elsewhere.now = new Date('2026-09-01T02:00:00Z')
    expect(await opened(elsewhere.as(name))).toEqual([])
  })
})
