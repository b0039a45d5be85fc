import type { Sharp, SharpOptions } from 'sharp'
import { type PictureFacts, readExif } from './read-exif.ts'

/** A scene only has to be recognised; of a document every word has to stay legible. */
export type PictureUse = 'scene' | 'document'

export interface PreparedPicture extends PictureFacts {
  readonly bytes: Uint8Array
  readonly thumbnail: Uint8Array
  /** 64 bits of how it looks, as 16 hex digits; none for a picture without anything on it. */
  readonly look?: string
}
export type PictureFault = 'evidence.picture-broken' | 'evidence.picture-wide'

const LIMITS = { scene: { edge: 1600, bytes: 150_000 }, document: { edge: 2480, bytes: 500_000 } } as const
const THUMBNAIL = { edge: 240, bytes: 10_000 } as const
/** A phone's largest picture; more is a trap or a poster. */
const MOST_PIXELS = 70_000_000
const SECONDS = 20
const READ: SharpOptions = { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true }

interface Pixels {
  readonly data: Buffer
  readonly raw: { width: number; height: number; channels: 3 }
}

/** The library is loaded with the first picture: most commands never see one. */
async function openSharp() {
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  sharp.cache(false)
  return sharp
}

/** Two pictures at a time, whatever is sent: each may need a hundred megabytes while it is read. */
const AT_ONCE = 2
let running = 0
const waiting: (() => void)[] = []
async function inTurn<R>(work: () => Promise<R>): Promise<R> {
  if (running >= AT_ONCE) await new Promise<void>(resolve => waiting.push(resolve))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

/** A picture as it is kept: upright, no larger than its use asks for, without anything the camera wrote into it. */
export const preparePicture = (bytes: Uint8Array, use: PictureUse): Promise<PreparedPicture | PictureFault> =>
  inTurn(async () => {
    const sharp = await openSharp()
    try {
      const { width = 0, height = 0, exif } = await sharp(bytes, READ).metadata()
      if (width * height > MOST_PIXELS) return 'evidence.picture-wide'
      const pixels = await readPixels(sharp(bytes, READ), LIMITS[use].edge)
      const again = () => sharp(pixels.data, { raw: pixels.raw })
      return {
        ...(exif && readExif(exif)),
        bytes: await encode(again, pixels.raw, LIMITS[use]),
        thumbnail: await encode(again, pixels.raw, THUMBNAIL),
        ...lookOf(await again().greyscale().resize(9, 8, { fit: 'fill' }).raw().toBuffer()),
      }
    } catch (error) {
      return error instanceof Error && /pixel limit/i.test(error.message)
        ? 'evidence.picture-wide'
        : 'evidence.picture-broken'
    }
  })

async function readPixels(picture: Sharp, edge: number): Promise<Pixels> {
  const { data, info } = await picture
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, raw: { width: info.width, height: info.height, channels: 3 } }
}

/** First less quality, then fewer points, until it fits. */
async function encode(
  picture: () => Sharp,
  { width, height }: { width: number; height: number },
  limit: { edge: number; bytes: number },
): Promise<Uint8Array> {
  for (let edge = Math.min(limit.edge, Math.max(width, height)); ; edge = Math.round(edge * 0.75))
    for (const quality of [80, 68, 55]) {
      const smaller = picture().resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
      const bytes = await smaller.jpeg({ quality, mozjpeg: true }).toBuffer()
      if (bytes.length <= limit.bytes || edge <= 64) return bytes
      if (bytes.length > limit.bytes * 3) break
    }
}

/** Whether each point is darker than the one to its right: stays the same when a picture is saved again or made smaller. */
function lookOf(grey: Uint8Array): { look?: string } {
  let look = 0n
  let bright = 0
  for (let y = 0; y < 8; y++)
    for (let x = 0; x < 8; x++) {
      const isDarker = (grey[y * 9 + x] ?? 0) + 2 < (grey[y * 9 + x + 1] ?? 0)
      look = (look << 1n) | (isDarker ? 1n : 0n)
      if (isDarker) bright++
    }
  // A blank wall looks like every other blank wall.
  return bright < 6 || bright > 58 ? {} : { look: look.toString(16).padStart(16, '0') }
}
