import { crc32, deflateSync } from 'node:zlib'

const WIDTH = 480
const HEIGHT = 320

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(8)
  framed.writeUInt32BE(data.length, 0)
  framed.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([framed.subarray(0, 4), body, framed.subarray(4)])
}

/** A picture (PNG) that stands for a photograph of proof: bands of two tones, another for every number. */
export function proofPicture(n: number): Buffer {
  const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 3))
  const tone = (at: number, spread: number) => 90 + ((n * spread + at) % 140)
  for (let y = 0; y < HEIGHT; y++) {
    const start = y * (1 + WIDTH * 3) + 1
    for (let x = 0; x < WIDTH; x++) {
      const isBand = Math.floor((x + y + n) / 40) % 2 === 0
      rows[start + x * 3] = isBand ? tone(y >> 2, 7) : 225
      rows[start + x * 3 + 1] = isBand ? tone(x >> 3, 13) : 232
      rows[start + x * 3 + 2] = isBand ? tone(n, 29) : 230
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
