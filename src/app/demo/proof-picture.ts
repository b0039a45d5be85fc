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

const BLOCK = 48

/** Tones that no other number has in the same places: no two of these pictures look alike. */
function tonesOf(n: number): number[] {
  let dice = n * 7919 + 104_729
  return Array.from({ length: Math.ceil(WIDTH / BLOCK) * Math.ceil(HEIGHT / BLOCK) }, () => {
    dice = (Math.imul(dice, 1_103_515_245) + 12_345) & 0x7fffffff
    return 70 + ((dice >> 12) % 170)
  })
}

/** A picture (PNG) that stands for a photograph of proof: squares of soft tones, others for every number. */
export function proofPicture(n: number): Buffer {
  const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 3))
  const tones = tonesOf(n)
  const across = Math.ceil(WIDTH / BLOCK)
  for (let y = 0; y < HEIGHT; y++) {
    const start = y * (1 + WIDTH * 3) + 1
    for (let x = 0; x < WIDTH; x++) {
      const tone = tones[Math.floor(y / BLOCK) * across + Math.floor(x / BLOCK)] ?? 0
      rows[start + x * 3] = tone
      rows[start + x * 3 + 1] = (tone + 232) >> 1
      rows[start + x * 3 + 2] = (tone + 230 + (n % 20)) >> 1
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
