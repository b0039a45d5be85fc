import { type Day, isDay } from '#platform/day.ts'

export interface Place {
  readonly latitude: number
  readonly longitude: number
}
export interface PictureFacts {
  /** The day the camera says the picture was taken, at the camera's own clock. */
  readonly taken_on?: Day
  readonly place?: Place
}

interface Entry {
  readonly tag: number
  readonly kind: number
  readonly count: number
  /** Where the value lies. */
  readonly at: number
  readonly bytes: number
}
interface Directory {
  readonly from: number
  readonly entries: readonly Entry[]
}
interface Block {
  readonly view: DataView
  readonly little: boolean
}

const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]
const MOST_ENTRIES = 200
const TAG = { exif: 0x8769, gps: 0x8825, taken: 0x9003, digitised: 0x9004 } as const

const isTiff = (bytes: Uint8Array, at: number): boolean =>
  (bytes[at] === 0x49 && bytes[at + 1] === 0x49 && bytes[at + 2] === 0x2a && bytes[at + 3] === 0) ||
  (bytes[at] === 0x4d && bytes[at + 1] === 0x4d && bytes[at + 2] === 0 && bytes[at + 3] === 0x2a)

/** Every block of camera facts in these bytes, wherever a format hides it. */
function* blocksIn(bytes: Uint8Array): Generator<Block> {
  for (let at = 0; at + 8 <= bytes.length; at++)
    if (isTiff(bytes, at))
      yield {
        view: new DataView(bytes.buffer, bytes.byteOffset + at, bytes.length - at),
        little: bytes[at] === 0x49,
      }
}

function directoryAt({ view, little }: Block, from: number): Directory | undefined {
  if (from < 8 || from + 2 > view.byteLength) return undefined
  const count = view.getUint16(from, little)
  if (count > MOST_ENTRIES || from + 2 + count * 12 > view.byteLength) return undefined
  const entries: Entry[] = []
  for (let at = from + 2; at < from + 2 + count * 12; at += 12) {
    const kind = view.getUint16(at + 2, little)
    const values = view.getUint32(at + 4, little)
    const bytes = (SIZES[kind] ?? 0) * values
    const lies = bytes > 4 ? view.getUint32(at + 8, little) : at + 8
    if (lies + bytes <= view.byteLength)
      entries.push({ tag: view.getUint16(at, little), kind, count: values, at: lies, bytes })
  }
  return { from, entries }
}

function below(block: Block, directory: Directory | undefined, tag: number): Directory | undefined {
  const entry = directory?.entries.find(one => one.tag === tag && one.bytes === 4)
  return entry ? directoryAt(block, block.view.getUint32(entry.at, block.little)) : undefined
}

const first = (block: Block): Directory | undefined => directoryAt(block, block.view.getUint32(4, block.little))

function textOf({ view }: Block, directory: Directory | undefined, tag: number): string {
  const entry = directory?.entries.find(one => one.tag === tag && one.kind === 2)
  if (!entry) return ''
  return String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + entry.at, Math.min(entry.bytes, 40)))
}

/** Degrees, minutes and seconds as one number; south and west are negative. */
function angle(block: Block, gps: Directory, tag: number, against: string): number {
  const entry = gps.entries.find(one => one.tag === tag && one.kind === 5 && one.count === 3)
  if (!entry) return Number.NaN
  const part = (n: number): number =>
    block.view.getUint32(entry.at + n * 8, block.little) / block.view.getUint32(entry.at + n * 8 + 4, block.little)
  const degrees = part(0) + part(1) / 60 + part(2) / 3600
  return textOf(block, gps, tag - 1).startsWith(against) ? -degrees : degrees
}

function placeOf(block: Block, gps: Directory | undefined): Place | undefined {
  if (!gps) return undefined
  const latitude = angle(block, gps, 2, 'S')
  const longitude = angle(block, gps, 4, 'W')
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0)
  const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6
  return isPlace ? { latitude: round(latitude), longitude: round(longitude) } : undefined
}

function dayIn(text: string): Day | undefined {
  const day = text.slice(0, 10).replaceAll(':', '-')
  return isDay(day) ? day : undefined
}

/** When and where a picture says it was taken. What cannot be read is simply not known. */
export function readExif(bytes: Uint8Array): PictureFacts {
  for (const block of blocksIn(bytes)) {
    const root = first(block)
    const exif = below(block, root, TAG.exif)
    const taken = dayIn(textOf(block, exif, TAG.taken)) ?? dayIn(textOf(block, exif, TAG.digitised))
    const place = placeOf(block, below(block, root, TAG.gps))
    if (taken || place) return { ...(taken && { taken_on: taken }), ...(place && { place }) }
  }
  return {}
}

/** The same bytes with every place in them wiped: for pictures that are kept as they came. */
export function wipePlace(bytes: Uint8Array): Uint8Array {
  const wiped = Uint8Array.from(bytes)
  for (const block of blocksIn(wiped)) {
    const gps = below(block, first(block), TAG.gps)
    if (!gps) continue
    const within = new Uint8Array(block.view.buffer, block.view.byteOffset, block.view.byteLength)
    for (const { at, bytes: length } of gps.entries) within.fill(0, at, at + length)
    within.fill(0, gps.from, gps.from + 2 + gps.entries.length * 12)
  }
  return wiped
}
