import sharp from 'sharp'

/** A street scene of sorts: soft shapes and grain, so that it packs like a photograph. */
export async function aScene(width: number, height: number, seed = 1, quality = 90): Promise<Buffer> {
  const raw = Buffer.alloc(width * height * 3)
  let dice = seed * 7919
  for (let at = 0; at < raw.length; at++) {
    dice = (Math.imul(dice, 1103515245) + 12345) & 0x7fffffff
    const point = Math.floor(at / 3)
    const [x, y] = [(point % width) / width, Math.floor(point / width) / height]
    raw[at] = 128 + 70 * Math.sin(x * (9 + seed * 3)) * Math.cos(y * (7 + seed)) + ((dice >> 16) % 50) - 25
  }
  return sharp(raw, { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer()
}

/** The same picture with what a phone writes into it: a day, a place, which side is up. */
export const withCamera = (picture: Buffer, orientation = 1): Promise<Buffer> =>
  sharp(picture)
    .withExif({
      IFD0: { Make: 'Dien thoai', Orientation: String(orientation) },
      IFD2: { DateTimeOriginal: '2026:02:14 08:30:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '10/1 45/1 3600/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '106/1 30/1 0/1',
      },
    })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer()
