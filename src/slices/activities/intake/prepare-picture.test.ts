import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { proofPicture } from '#app/demo/proof-picture.ts'
import { aScene, withCamera } from './a-photo.fixture.ts'
import { type PictureUse, type PreparedPicture, preparePicture } from './prepare-picture.ts'
import { readExif, wipePlace } from './read-exif.ts'

const made = async (bytes: Uint8Array, use: PictureUse = 'scene'): Promise<PreparedPicture> => {
  const picture = await preparePicture(bytes, use)
  if (typeof picture === 'string') throw new Error(picture)
  return picture
}

describe('a picture as it is kept', () => {
  test.each<[PictureUse, number, number]>([
    ['scene', 150_000, 1600],
    ['document', 500_000, 2480],
  ])('%s: at most %d bytes and %d points', async (use, most, edge) => {
    const { bytes, thumbnail } = await made(await aScene(3000, 2200), use)
    expect(bytes.length).toBeLessThanOrEqual(most)
    expect(thumbnail.length).toBeLessThanOrEqual(10_000)
    const { width, height, format } = await sharp(bytes).metadata()
    expect([format, Math.max(width, height) <= edge, width > height]).toEqual(['jpeg', true, true])
    expect(Math.max(width, height)).toBeGreaterThan(use === 'document' ? 1500 : 700)
  })

  test('stands upright, and nothing the camera wrote is left in it', async () => {
    const sent = await withCamera(await aScene(400, 300), 6)
    expect((await sharp(sent).metadata()).orientation).toBe(6)
    const { bytes, thumbnail, taken_on, place } = await made(sent)
    expect({ taken_on, place }).toEqual({ taken_on: '2026-02-14', place: { latitude: 10.76, longitude: 106.5 } })
    for (const kept of [bytes, thumbnail]) {
      const { width, height, exif, xmp, icc, iptc } = await sharp(kept).metadata()
      expect([height > width, exif, xmp, icc, iptc]).toEqual([true, undefined, undefined, undefined, undefined])
      expect(Buffer.from(kept).includes('Dien thoai')).toBe(false)
    }
  })

  test('looks the same when it was saved again or made smaller, and other than another', async () => {
    const sent = await aScene(900, 700, 1)
    const again = await sharp(sent).resize(400).jpeg({ quality: 60 }).toBuffer()
    const [first, second, other] = [await made(sent), await made(again), await made(await aScene(900, 700, 4))]
    expect(bandsShared(first.look, second.look)).toBeGreaterThanOrEqual(3)
    expect(bandsShared(first.look, other.look)).toBeLessThan(3)
  })

  test('a blank wall looks like nothing', async () => {
    const wall = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#ddd' } })
      .png()
      .toBuffer()
    expect(await made(wall)).not.toHaveProperty('look')
  })
})

const bandsShared = (a = '', b = ''): number =>
  [0, 4, 8, 12].filter(at => a !== '' && a.slice(at, at + 4) === b.slice(at, at + 4)).length

describe('a picture that is none', () => {
  const png = proofPicture(1)
  const wide = Buffer.from(png)
  wide.writeUInt32BE(60_000, 16)
  wide.writeUInt32BE(60_000, 20)
  test.each<[string, Uint8Array, string]>([
    ['cut short', png.subarray(0, png.length - 400), 'evidence.picture-broken'],
    ['scrambled', Buffer.concat([png.subarray(0, 60), deflateSync('x'), png.subarray(90)]), 'evidence.picture-broken'],
    ['said to be of 3,6 thousand million points', wide, 'evidence.picture-'],
    ['nothing', new Uint8Array(), 'evidence.picture-broken'],
  ])('%s is told, not thrown', async (_name, bytes, code) => {
    expect(await preparePicture(bytes, 'scene')).toContain(code)
  })
})

describe('what a camera writes', () => {
  test('is read wherever a format hides it, and its place can be wiped without touching the rest', async () => {
    const { exif } = await sharp(await withCamera(await aScene(60, 40))).metadata()
    const hidden = Buffer.concat([Buffer.from('....ftypheic....II*'), exif ?? Buffer.alloc(0), Buffer.from('picture')])
    expect(readExif(hidden)).toEqual({ taken_on: '2026-02-14', place: { latitude: 10.76, longitude: 106.5 } })
    const wiped = wipePlace(hidden)
    expect(readExif(wiped)).toEqual({ taken_on: '2026-02-14' })
    expect([wiped.length, Buffer.from(wiped).includes('Dien thoai')]).toEqual([hidden.length, true])
  })

  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a head alone', Buffer.from('II*\0')],
    ['a directory far away', Buffer.from('II*\0\xff\xff\xff\x7f', 'latin1')],
    ['a directory without end', Buffer.concat([Buffer.from('MM\0*\0\0\0\x08', 'latin1'), Buffer.alloc(40, 0xff)])],
  ])('%s tells nothing', (_name, bytes) => {
    expect(readExif(bytes)).toEqual({})
    expect(Buffer.from(wipePlace(bytes))).toEqual(Buffer.from(bytes))
  })
})
