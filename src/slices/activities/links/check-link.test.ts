import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pathOf } from '#platform/files/store-file.ts'
import { type FetchedPage, type FetchFault, FetchProblem } from '#platform/guarded-fetch/guarded-fetch.ts'
import { listNotices } from '#platform/notices/list-notices.ts'
import { read, type Writer, write } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import { aFacility, type World } from '#test/world.ts'
import type { LedgerTables } from '../activities.api.ts'
import { getEvidence } from '../evidence.queries.ts'
import { keepEvidence, readLinks } from '../keep-evidence.ts'
import { checkLink } from './check-link.ts'
import { queueLinkChecks } from './queue-link-checks.ts'

const database = testDatabase()
const URL_ = 'https://tin.example.vn/mot-cua'
const page = (html: string, status = 200): FetchedPage => ({
  url: URL_,
  status,
  type: 'text/html',
  bytes: new TextEncoder().encode(html),
})

async function aLink(...urls: string[]) {
  const world = await aFacility(database)
  const store = { folder: await mkdtemp(join(tmpdir(), 'lantoa-links-')) }
  const [evidence] = await write(world.as('tanLapHead'), { action: 'test.keep' }, (tx: Writer<LedgerTables>) =>
    keepEvidence(tx, { unit_id: world.units.tramTanLap }, [], readLinks([URL_, ...urls])),
  )
  return {
    world,
    store,
    check: (answer: FetchedPage | FetchFault, url = URL_) =>
      checkLink(
        world.system,
        store,
        async () => {
          if (typeof answer === 'string') throw new FetchProblem(answer)
          return answer
        },
        url,
      ),
    link: () => read(world.system, reader => getEvidence(reader, evidence?.id ?? '')),
    notices: async () => (await read(world.as('coordinator'), reader => listNotices(reader))).map(one => one.kind),
  }
}

const due = (world: World, days: number) =>
  queueLinkChecks({ ...world.system, now: () => new Date(world.system.now().getTime() + days * 86_400_000) })

test('a link is kept as text and as it came, once, and told dead when it is gone', async () => {
  const { world, store, check, link, notices } = await aLink()
  expect(await link()).toMatchObject({ link_state: 'waiting' })
  await check(page('<title>Một cửa</title><script>x()</script><p>Nhanh gọn'))
  const alive = await link()
  expect(alive).toMatchObject({ link_state: 'alive', link_title: 'Một cửa', link_alive_at: expect.any(Date) })
  const textOf = async (sha256: string | null) =>
    readFile(pathOf(store, world.facility, sha256 ?? ''), { encoding: 'utf8' })
  expect(await textOf(alive.link_text_sha256)).toBe('Nhanh gọn')
  expect(await textOf(alive.link_copy_sha256)).toContain('<script>')

  await check(page('đã đổi'))
  expect((await link()).link_copy_sha256).toBe(alive.link_copy_sha256)
  expect(await notices()).toEqual([])
  await check(page('', 404))
  await check(page('', 404))
  expect(await link()).toMatchObject({ link_state: 'dead', link_copy_sha256: alive.link_copy_sha256 })
  expect(await notices()).toEqual(['link.dead'])
  await check(page('có lại'))
  expect(await notices()).toEqual([])
})

test('a house that is gone is one notice, and stands until its last link is back', async () => {
  const other = 'https://tin.example.vn/hai'
  const { check, notices } = await aLink(other)
  await check(page('', 404))
  await check(page('', 410), other)
  expect(await notices()).toEqual(['link.dead'])
  await check(page('x'), other)
  expect(await notices()).toEqual(['link.dead'])
  await check(page('x'))
  expect(await notices()).toEqual([])
})

test('without a network nothing is said against an address', async () => {
  const { check, link, notices } = await aLink()
  for (let n = 0; n < 5; n++) await check('unreachable')
  expect(await link()).toMatchObject({ link_state: 'unsure', link_reason: 'offline' })
  expect(await notices()).toEqual([])
})

test('an address that never answers while others do is dead the third time', async () => {
  const other = 'https://khac.example.vn/'
  const { check, link } = await aLink(other)
  await check(page('x'), other)
  for (let n = 0; n < 2; n++) await check('slow')
  expect(await link()).toMatchObject({ link_state: 'unsure', link_reason: 'unreachable' })
  await check('slow')
  expect(await link()).toMatchObject({ link_state: 'dead' })
})

test('it is looked at again after four weeks; names of one building never are', async () => {
  const { world, check } = await aLink('https://trang.example/noi-bo')
  await check(page('x'))
  expect([await due(world, 27), await due(world, 28)]).toEqual([0, 1])
})

test('an address without a row is nothing to do', async () => {
  const { check } = await aLink()
  await expect(check(page('x'), 'https://la.example.vn/')).resolves.toBeUndefined()
})
