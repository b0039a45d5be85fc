import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  name: string
  bytes: Uint8Array
  /** What the archive claims the size to be, for archives that lie. */
  claimed?: number
  encrypted?: boolean
}

const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255]
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)]

/** A zip archive with fixed dates, so that the same entries always give the same bytes. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const chunks: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, bytes, claimed, encrypted } of entries) {
    const packed = deflateRawSync(bytes)
    const file = Buffer.from(name)
    const flags = 0x0800 | (encrypted ? 1 : 0)
    const common = [...u16(20), ...u16(flags), ...u16(8), ...u16(0), ...u16(0x5a21), ...u32(crc32(bytes))]
    const sizes = [...u32(packed.length), ...u32(claimed ?? bytes.length), ...u16(file.length), ...u16(0)]
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, ...common, ...sizes]), file, packed])
    const rest = [...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(offset)]
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, ...u16(20), ...common, ...sizes, ...rest]), file]))
    chunks.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = [
    0x50,
    0x4b,
    5,
    6,
    ...u16(0),
    ...u16(0),
    ...u16(entries.length),
    ...u16(entries.length),
    ...u32(central.length),
    ...u32(offset),
    ...u16(0),
  ]
  return Buffer.concat([...chunks, central, Buffer.from(end)])
}
