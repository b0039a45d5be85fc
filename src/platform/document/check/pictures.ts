import sharp from 'sharp'
import type { ParagraphModel, Picture, WordModel } from '../ooxml/word-model.ts'
import { type Deviation, deviationAt } from './deviation.ts'
import type { Components } from './find-components.ts'

const SIDE = 96
/** A seal is round; a signature is wider than it is high. */
const ROUND = { min: 0.8, max: 1.25 }

type Ink = 'blue' | 'red' | 'other'

/**
 * Ô 7c and 8, Mục II.7–8: the pictures of the signature and of the seal stand on nothing (transparent PNG), the signature
 * in blue, the seal in red. A picture that cannot be read is left alone.
 */
export async function checkPictures(word: WordModel, { authority, signer }: Components): Promise<Deviation[]> {
  const cells = new Set([...authority, signer].flatMap(one => (one?.cell ? [one.cell] : [])))
  const near = word.paragraphs.filter(({ cell }) => cell !== null && cells.has(cell))
  const found = near.flatMap(paragraph => paragraph.pictures.map(picture => deviationsOf(paragraph, picture)))
  return (await Promise.all(found)).flat()
}

async function deviationsOf(paragraph: ParagraphModel, picture: Picture): Promise<Deviation[]> {
  const isSeal = picture.ratio >= ROUND.min && picture.ratio <= ROUND.max
  const code = isSeal ? 'seal_image' : 'signature_image'
  const name = isSeal ? 'Hình ảnh con dấu' : 'Hình ảnh chữ ký'
  const wanted: Ink = isSeal ? 'red' : 'blue'
  try {
    const { format } = await sharp(picture.bytes).metadata()
    if (format !== 'png')
      return deviationAt(`${code}.format`, `${name}: tệp ảnh phải là PNG nền trong suốt.`, [paragraph])
    const { transparent, ink } = await lookAt(picture.bytes)
    return [
      ...(transparent ? [] : deviationAt(`${code}.transparent`, `${name}: nền phải trong suốt.`, [paragraph])),
      ...(ink === wanted
        ? []
        : deviationAt(`${code}.colour`, `${name}: phải màu ${isSeal ? 'đỏ' : 'xanh'}.`, [paragraph])),
    ]
  } catch {
    return []
  }
}

/** Whether most of a picture is see-through, and the colour of what is not and is darker than paper. */
async function lookAt(bytes: Uint8Array): Promise<{ transparent: boolean; ink: Ink }> {
  const resized = sharp(bytes).resize(SIDE, SIDE, { fit: 'inside' }).ensureAlpha()
  const { data } = await resized.raw().toBuffer({ resolveWithObject: true })
  let clear = 0
  const sum = [0, 0, 0]
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4)
    if (alpha < 64) clear += 1
    else if (red + green + blue < 600)
      for (const [index, value] of [red, green, blue].entries()) sum[index] = (sum[index] ?? 0) + value
  }
  const [red = 0, green = 0, blue = 0] = sum
  const ink = blue > red * 1.3 && blue > green * 1.1 ? 'blue' : red > blue * 1.5 && red > green * 1.5 ? 'red' : 'other'
  return { transparent: clear > data.length / 4 / 10, ink }
}
