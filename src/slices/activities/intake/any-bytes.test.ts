import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { Problem } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { writeDocx } from '#test/docx-writer.ts'
import { activitiesWords } from '../activities.words.ts'
import { keepProofs } from '../keep-files.ts'
import { aScene, withCamera } from './a-photo.fixture.ts'

const RUNS = 40
const KINDS = ['jpeg', 'png', 'webp', 'heic', 'docx', 'pdf', 'mp4'] as const
const samples = new Map<string, Buffer>()
let store: { folder: string }

beforeAll(async () => {
  store = { folder: await mkdtemp(join(tmpdir(), 'lantoa-bytes-')) }
  const jpeg = await withCamera(await aScene(120, 90), 6)
  const ftyp = (brand: string) => Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0${brand}mif1`, 'latin1')
  const { exif } = await sharp(jpeg).metadata()
  const page = '%PDF-1.4\n1 0 obj\n<</Type/Catalog>>stream\nx\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF'
  samples.set('jpeg', jpeg)
  samples.set('png', await sharp(jpeg).png().toBuffer())
  samples.set('webp', await sharp(jpeg).webp().toBuffer())
  samples.set('heic', Buffer.concat([ftyp('heic'), exif ?? Buffer.alloc(0), Buffer.alloc(200, 7)]))
  samples.set('docx', Buffer.from(writeDocx([{ kind: 'p', text: 'Biên bản giao ban' }])))
  samples.set('pdf', Buffer.from(page))
  samples.set('mp4', Buffer.concat([ftyp('mp42'), Buffer.alloc(200, 3)]))
})

/** Some bytes changed, some cut out, some put in; the first few often left alone, so that the kind is still believed. */
const changes = fc.record({
  flips: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
  cut: fc.option(fc.tuple(fc.nat(), fc.nat(400))),
  put: fc.option(fc.tuple(fc.nat(), fc.uint8Array({ maxLength: 60 }))),
  from: fc.constantFrom(0, 16, 64),
})
type Changes = typeof changes extends fc.Arbitrary<infer C> ? C : never

function change(sample: Buffer, { flips, cut, put, from }: Changes): Uint8Array {
  const at = (n: number): number => from + (n % Math.max(1, sample.length - from))
  const bytes = Buffer.from(sample)
  for (const [where, value] of flips) bytes[at(where)] = value
  const left = cut ? Buffer.concat([bytes.subarray(0, at(cut[0])), bytes.subarray(at(cut[0]) + cut[1])]) : bytes
  return put ? Buffer.concat([left.subarray(0, at(put[0])), put[1], left.subarray(at(put[0]))]) : left
}

const keep = (bytes: Uint8Array, name: string) => keepProofs(store, newId(), [{ name, bytes }])

test.each(KINDS)('a %s as it is, is kept', async kind => {
  expect(await keep(samples.get(kind) ?? Buffer.alloc(0), `a.${kind}`)).toMatchObject([{ name: expect.any(String) }])
})

test.each(KINDS)('a changed %s is kept or refused in words, never a fault of ours', async kind => {
  await fc.assert(
    fc.asyncProperty(changes, fc.string({ unit: 'binary', maxLength: 30 }), async (how, name) => {
      try {
        const [kept] = await keep(change(samples.get(kind) ?? Buffer.alloc(0), how), name)
        expect(kept).toMatchObject({
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          received: { size: expect.any(Number) },
        })
        expect(kept?.name.isWellFormed()).toBe(true)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        expect(activitiesWords).toHaveProperty([error.code])
      }
    }),
    { numRuns: RUNS },
  )
})
