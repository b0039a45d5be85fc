import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { proofPicture } from '#app/demo/proof-picture.ts'
import { Problem } from '#platform/errors.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import type { Env } from '#platform/http/env.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import { aFacility, type StaffName, type World } from '#test/world.ts'
import type { LedgerTables } from './activities.api.ts'
import { evidenceRoutes } from './evidence.routes.ts'
import { keepEvidence } from './keep-evidence.ts'
import { keepFiles, keepProofs } from './keep-files.ts'

const database = testDatabase()
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function serving(scope: Scope, files: FileStore) {
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    c.set('scope', scope)
    c.set('session', { user_id: '', user_name: '', staff_id: '', two_factor: true, must_enrol: false })
    await next()
  })
  app.onError((error, c) => c.json({ code: error instanceof Problem ? error.code : String(error) }, 404))
  return app.route('/', evidenceRoutes({ files }))
}

async function aVault() {
  const world = await aFacility(database)
  const files = { folder: await mkdtemp(join(tmpdir(), 'lantoa-vault-')) }
  const [kept] = await keepFiles(files, world.facility, [{ name: '../ảnh "quầy".png', bytes: PNG }])
  const [evidence] = await write(world.as('tanLapHead'), { action: 'test.keep' }, (tx: Writer<LedgerTables>) =>
    keepEvidence(tx, { unit_id: world.units.tramTanLap }, kept ? [kept] : [], []),
  )
  const get = (scope: Scope, id = evidence!.id, inside = world) =>
    serving(scope, inside === world ? files : { folder: '/nowhere' }).request(`/${id}/file`)
  return { world, get }
}

test('a file of the vault comes as it was sent, and nothing in it may run', async () => {
  const { world, get } = await aVault()
  const response = await get(world.as('tanLapHead'))
  expect(response.status).toBe(200)
  expect(Buffer.from(await response.arrayBuffer()).equals(PNG)).toBe(true)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox'),
    'cache-control': expect.stringContaining('private'),
  })
  expect(response.headers.get('content-disposition')).toMatch(/^inline; filename\*=UTF-8''%E1%BA%A3nh/)
})

test.each<[StaffName, number]>([
  ['coordinator', 200],
  ['tanLapNurse', 200],
  ['hoaKheHead', 404],
])('%s gets %d', async (name, status) => {
  const { world, get } = await aVault()
  expect((await get(world.as(name))).status).toBe(status)
})

test('another facility gets what an unknown id gets', async () => {
  const { world, get } = await aVault()
  const other: World = await aFacility(database)
  const bodies = [
    await get(other.as('coordinator'), undefined, other),
    await get(world.as('coordinator'), randomUUID()),
  ]
  expect(await bodies[0]?.text()).toBe(await bodies[1]?.text())
})

test('a thumbnail is served by its hash to whoever may see what it shows, and to nobody else', async () => {
  const world = await aFacility(database)
  const files = { folder: await mkdtemp(join(tmpdir(), 'lantoa-thumbs-')) }
  const [kept] = await keepProofs(files, world.facility, [{ name: 'anh.png', bytes: proofPicture(1) }])
  await write(world.as('tanLapHead'), { action: 'test.keep' }, (tx: Writer<LedgerTables>) =>
    keepEvidence(tx, { unit_id: world.units.tramTanLap }, kept ? [kept] : [], []),
  )
  const other: World = await aFacility(database)
  const ask = (scope: Scope, path = kept?.thumbnail?.sha256) =>
    serving(scope, files).request(`/thumbnail/${path ?? ''}`)
  const shown = await ask(world.as('tanLapNurse'))
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  expect(shown.headers.get('cache-control')).toContain('immutable')
  expect((await shown.arrayBuffer()).byteLength).toBe(kept?.thumbnail?.size)
  for (const scope of [world.as('hoaKheHead'), other.as('coordinator')]) expect((await ask(scope)).status).toBe(404)
  for (const path of [kept?.sha256, 'a'.repeat(64), '..%2f..%2fsecret'])
    expect((await ask(world.as('coordinator'), path)).status, path).toBe(404)
})
