import sharp from 'sharp'

export interface PictureLook {
  shape: 'signature' | 'seal'
  colour: readonly [number, number, number]
  opaque?: boolean
  format?: 'png' | 'jpeg'
}

const BLUE = [24, 60, 190] as const
const RED = [214, 24, 32] as const
export const SIGNATURE: PictureLook = { shape: 'signature', colour: BLUE }
export const SEAL: PictureLook = { shape: 'seal', colour: RED }

/** Where ink stands: a wave for a signature, a ring for a seal. */
function inked(shape: PictureLook['shape'], x: number, y: number, width: number, height: number): boolean {
  if (shape === 'signature') return Math.abs(y - height / 2 - Math.sin(x / 9) * height * 0.35) < 3
  const far = Math.hypot(x - width / 2, y - height / 2)
  return far > width * 0.4 && far < width * 0.48
}

/** A small invented signature or seal. */
export async function picture({ shape, colour, opaque = false, format = 'png' }: PictureLook): Promise<Uint8Array> {
  const [width, height] = shape === 'seal' ? [120, 120] : [180, 70]
  const pixels = Buffer.alloc(width * height * 4)
  for (let at = 0; at < width * height; at++) {
    const ink = inked(shape, at % width, Math.floor(at / width), width, height)
    pixels.set([...(ink ? colour : [255, 255, 255]), ink || opaque || format === 'jpeg' ? 255 : 0], at * 4)
  }
  const image = sharp(pixels, { raw: { width, height, channels: 4 } })
  if (format === 'jpeg') return image.flatten({ background: '#ffffff' }).jpeg().toBuffer()
  return opaque ? image.removeAlpha().png().toBuffer() : image.png().toBuffer()
}
