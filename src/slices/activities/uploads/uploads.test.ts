import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { type Browser, browser } from '#test/browser.ts'
import { testDatabase } from '#test/database.ts'
import { openTestAccount, openTestHouse, PASSWORD } from '#test/http-house.ts'
import { aFacility, type StaffName, type World } from '#test/world.ts'
import { createUpload, noteUsed, readUploads, sweepUploads } from './upload.commands.ts'
import { appendBytes, offsetOf } from './upload-bytes.ts'

const database = testDatabase()
const store = { folder: mkdtempSync(join(tmpdir(), 'lantoa-uploads-')) }
afterAll(() => rmSync(store.folder, { recursive: true, force: true }))

const bytes = Buffer.from('Ảnh chụp buổi nói chuyện ở thôn Đông, tháng 3 '.repeat(40))
const told = {
  name: 'buoi-noi-chuyen.jpg',
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
}
const streamOf = (...chunks: Uint8Array[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
/** Sends some, then the line breaks. */
const brokenAfter = (chunk: Uint8Array): ReadableStream<Uint8Array> => {
  const chunks = [chunk]
  return new ReadableStream({
    pull(controller) {
      const next = chunks.shift()
      if (next) controller.enqueue(next)
      else controller.error(new Error('the line broke'))
    },
  })
}
const nurse = (world: World) => world.as('tanLapNurse')

describe('an upload', () => {
  it('goes on from what lies on the disk when the line breaks in the middle', async () => {
    const world = await aFacility(database)
    const upload = await createUpload(nurse(world), told)
    await expect(appendBytes(store, world.facility, upload, 0, brokenAfter(bytes.subarray(0, 700)))).rejects.toThrow(
      'the line broke',
    )
    expect(await offsetOf(store, world.facility, upload.id)).toBe(700)
    await expect(readUploads(nurse(world), store, [upload.id])).rejects.toMatchObject({ code: 'upload.unfinished' })
    expect(await appendBytes(store, world.facility, upload, 700, streamOf(bytes.subarray(700)))).toBe(bytes.length)
    expect(await readUploads(nurse(world), store, [upload.id])).toEqual([
      { name: told.name, bytes: new Uint8Array(bytes) },
    ])
  })

  it('begun again by the same person is the same one', async () => {
    const world = await aFacility(database)
    const first = await createUpload(nurse(world), told)
    expect((await createUpload(nurse(world), told)).id).toBe(first.id)
    expect((await createUpload(world.as('tanLapHead'), told)).id).not.toBe(first.id)
  })

  it('cuts the old line when the phone comes back on a new one', async () => {
    const world = await aFacility(database)
    const upload = await createUpload(nurse(world), told)
    const hanging = new ReadableStream<Uint8Array>({
      start: controller => controller.enqueue(bytes.subarray(0, 300)),
    })
    const old = appendBytes(store, world.facility, upload, 0, hanging)
    old.catch(() => undefined)
    while (!existsSync(join(store.folder, world.facility, 'uploads', upload.id)))
      await new Promise(resolve => setImmediate(resolve))
    const offset = await offsetOf(store, world.facility, upload.id)
    await expect(old).rejects.toMatchObject({ code: 'upload.offset' })
    expect(await appendBytes(store, world.facility, upload, offset, streamOf(bytes.subarray(offset)))).toBe(told.size)
  })

  it.each<[string, number, Uint8Array, string]>([
    ['a gap', 5, bytes, 'upload.offset'],
    ['more than was told', 0, Buffer.concat([bytes, bytes]), 'upload.offset'],
    ['other bytes than was told', 0, Buffer.from(bytes).fill(7, 0, 9), 'upload.hash'],
  ])('refuses %s', async (_what, offset, sent, code) => {
    const world = await aFacility(database)
    const upload = await createUpload(nurse(world), told)
    await expect(appendBytes(store, world.facility, upload, offset, streamOf(sent))).rejects.toMatchObject({ code })
    expect(await offsetOf(store, world.facility, upload.id)).toBe(0)
  })

  it('that changed on the disk is never handed in', async () => {
    const world = await aFacility(database)
    const upload = await createUpload(nurse(world), told)
    await appendBytes(store, world.facility, upload, 0, streamOf(bytes))
    writeFileSync(join(store.folder, world.facility, 'uploads', upload.id), Buffer.alloc(told.size))
    await expect(readUploads(nurse(world), store, [upload.id])).rejects.toMatchObject({ code: 'upload.hash' })
  })

  it('is bounded in size and in number', async () => {
    const world = await aFacility(database)
    await expect(createUpload(nurse(world), { ...told, size: 60_000_001 })).rejects.toMatchObject({
      code: 'upload.size',
    })
    const sha = (n: number): string => n.toString(16).padStart(64, '0')
    for (let n = 0; n < 60; n++) await createUpload(nurse(world), { ...told, sha256: sha(n) })
    await expect(createUpload(nurse(world), told)).rejects.toMatchObject({ code: 'upload.too-many' })
    // What is there already goes on; what was handed in counts no more.
    const again = await createUpload(nurse(world), { ...told, sha256: sha(3) })
    await noteUsed(nurse(world), [again.id])
    expect(await createUpload(nurse(world), told)).toMatchObject({ name: told.name })
  })

  it('is kept seven days, and one after it was handed in', async () => {
    const world = await aFacility(database)
    const waiting = await createUpload(nurse(world), told)
    await appendBytes(store, world.facility, waiting, 0, streamOf(bytes.subarray(0, 9)))
    const used = await createUpload(world.as('tanLapHead'), told)
    await noteUsed(world.as('tanLapHead'), [used.id])
    const sweepAfter = (days: number) => {
      world.now = new Date(Date.parse('2026-03-02T01:00:01Z') + days * 86_400_000)
      return sweepUploads(world.system, store)
    }
    expect([await sweepAfter(0), await sweepAfter(1), await sweepAfter(6), await sweepAfter(7)]).toEqual([0, 1, 0, 1])
    expect(existsSync(join(store.folder, world.facility, 'uploads', waiting.id))).toBe(false)
  })
})

describe('over HTTP', () => {
  const metadata = `filename ${Buffer.from(told.name).toString('base64')},sha256 ${Buffer.from(told.sha256).toString('base64')}`

  async function enter() {
    const house = openTestHouse(database)
    const world = await aFacility(database)
    const as = async (name: StaffName): Promise<Ask> => {
      const b = browser(house.app)
      const user_name = await openTestAccount(house, world, name)
      await b.post(`/${world.slug}/dang-nhap`, { user_name, password: PASSWORD })
      return askAs(house.app, b)
    }
    return { world, as }
  }
  type Ask = (method: string, path: string, headers?: Record<string, string>, body?: Uint8Array) => Promise<Response>
  const askAs =
    (app: { fetch(request: Request): Promise<Response> }, b: Browser): Ask =>
    (method, path, headers = {}, body) => {
      const cookie = [...b.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const init = { method, headers: { origin: 'http://localhost:3000', cookie, ...headers } }
      return app.fetch(
        new Request(`http://localhost:3000${path}`, body ? { ...init, body: new Uint8Array(body) } : init),
      )
    }

  it('speaks tus: created, asked for, appended, and nobody else’s', async () => {
    const { world, as } = await enter()
    const [ask, other] = [await as('tanLapNurse'), await as('hoaKheHead')]
    const made = await ask('POST', `/${world.slug}/api/uploads`, {
      'upload-length': String(told.size),
      'upload-metadata': metadata,
    })
    expect([made.status, made.headers.get('upload-offset'), made.headers.get('tus-resumable')]).toEqual([
      201,
      '0',
      '1.0.0',
    ])
    const at = made.headers.get('location') ?? ''
    expect(at).toMatch(new RegExp(`^/${world.slug}/api/uploads/[0-9a-f-]{36}$`))
    const patch = (offset: number, body: Uint8Array) =>
      ask('PATCH', at, { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) }, body)
    expect((await patch(0, bytes.subarray(0, 1000))).headers.get('upload-offset')).toBe('1000')
    // The same piece once more, as a bad line brings it.
    expect((await patch(0, bytes.subarray(0, 1000))).status).toBe(409)
    const head = await ask('HEAD', at)
    expect([head.status, head.headers.get('upload-offset'), await head.text()]).toEqual([200, '1000', ''])
    const last = await patch(1000, bytes.subarray(1000))
    expect([last.status, last.headers.get('upload-offset')]).toEqual([204, String(told.size)])
    for (const method of ['HEAD', 'PATCH', 'DELETE']) expect((await other(method, at)).status, method).toBe(404)
    expect((await ask('DELETE', at)).status).toBe(204)
    expect((await ask('HEAD', at)).status).toBe(404)
  })

  it.each<[string, Record<string, string>]>([
    ['no length', { 'upload-metadata': metadata }],
    ['no hash', { 'upload-length': '5', 'upload-metadata': 'filename YQ==' }],
    ['nothing at all', {}],
  ])('refuses a beginning with %s', async (_what, headers) => {
    const { world, as } = await enter()
    expect((await (await as('tanLapNurse'))('POST', `/${world.slug}/api/uploads`, headers)).status).toBe(422)
  })
})

it('of another facility cannot be named', async () => {
  const [here, there] = [await aFacility(database), await aFacility(database)]
  const upload = await createUpload(nurse(there), told)
  for (const id of [upload.id, newId(), 'x'])
    await expect(readUploads(nurse(here), store, [id])).rejects.toMatchObject({ code: 'upload.not-found' })
  await expect(readUploads(there.as('tanLapHead'), store, [upload.id])).rejects.toMatchObject({
    code: 'upload.not-found',
  })
})
