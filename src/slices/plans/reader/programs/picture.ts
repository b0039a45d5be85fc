/** A page as a picture of grey dots: 0 is black, one byte a dot, row by row. */
export interface Picture {
  width: number
  height: number
  dots: Uint8Array
}

const HEADER = /^P5\s+(?:#[^\n]*\n\s*)*(\d+)\s+(\d+)\s+255\s/

/** Reads a picture in the binary PGM format; null when it is none. */
export function readPgm(bytes: Buffer): Picture | null {
  const match = HEADER.exec(bytes.subarray(0, 200).toString('latin1'))
  const [width, height] = [Number(match?.[1]), Number(match?.[2])]
  if (!match || bytes.length < match[0].length + width * height) return null
  return { width, height, dots: bytes.subarray(match[0].length, match[0].length + width * height) }
}

export const writePgm = ({ width, height, dots }: Picture): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), dots])
