import { fileTypeFromBuffer } from 'file-type'
import { problem } from '#platform/errors.ts'
import { checkPackage } from './intake/check-package.ts'
import { checkPdf } from './intake/check-pdf.ts'
import { hasSecondFace } from './intake/check-second-face.ts'

const MB = 1_000_000
export const MAX_FILES = 20
/** What one hand-in may carry in all, its other fields included. */
export const MAX_UPLOAD = 80 * MB

interface Accepted {
  readonly limit: number
  /** Shown in the browser; everything else is only ever saved. */
  readonly inline: boolean
}
const image: Accepted = { limit: 15 * MB, inline: true }
const office: Accepted = { limit: 25 * MB, inline: false }
const media: Accepted = { limit: 60 * MB, inline: true }
const OOXML = 'application/vnd.openxmlformats-officedocument'

/** What is taken as proof. HTML and SVG are not: they could run script under our own name. */
const ACCEPTED: Readonly<Record<string, Accepted>> = {
  'image/jpeg': image,
  'image/png': image,
  'image/webp': image,
  'image/heic': { ...image, inline: false },
  'image/heif': { ...image, inline: false },
  'application/pdf': { ...office, inline: true },
  [`${OOXML}.wordprocessingml.document`]: office,
  [`${OOXML}.spreadsheetml.sheet`]: office,
  [`${OOXML}.presentationml.presentation`]: office,
  'video/mp4': media,
  'audio/mpeg': media,
}

export const isShownInline = (mediaType: string): boolean => ACCEPTED[mediaType]?.inline ?? false

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/heif': 'heif',
  'application/pdf': 'pdf',
  [`${OOXML}.wordprocessingml.document`]: 'docx',
  [`${OOXML}.spreadsheetml.sheet`]: 'xlsx',
  [`${OOXML}.presentationml.presentation`]: 'pptx',
  'video/mp4': 'mp4',
  'audio/mpeg': 'mp3',
}
const HARMLESS = new Set([...Object.values(EXTENSIONS), 'jpeg'])

/** A PDF may be sent as a page or a program: whoever saves it shall not open it as one. */
export function harmlessName(name: string, mediaType: string): string {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const own = EXTENSIONS[mediaType]
  return HARMLESS.has(ending) || own === undefined ? name : `${name}.${own}`
}

/** The media type as the bytes themselves tell it; the name and what the browser claims are not believed. */
export async function acceptFile(bytes: Uint8Array, name: string): Promise<string> {
  if (bytes.byteLength === 0) throw problem('invalid', 'evidence.empty', { name })
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  const accepted = ACCEPTED[type]
  if (!accepted) throw problem('invalid', 'evidence.kind', { name })
  if (bytes.byteLength > accepted.limit) {
    const size = Math.ceil(bytes.byteLength / MB)
    throw problem('too_large', 'evidence.too-large', { name, size, limit: accepted.limit / MB })
  }
  const fault = await faultOf(bytes, type)
  if (fault !== undefined) throw problem('invalid', fault, { name })
  return type
}

/** Pictures that are drawn anew; nothing but their points is kept, so nothing can hide in them. */
export const isRedrawn = (mediaType: string): boolean => /^image\/(jpeg|png|webp)$/.test(mediaType)

/** What could run, burst or pass for something else on the machine of whoever opens it. */
async function faultOf(bytes: Uint8Array, type: string): Promise<string | undefined> {
  if (isRedrawn(type)) return undefined
  if (hasSecondFace(bytes, type)) return 'evidence.two-faced'
  if (type === 'application/pdf') return checkPdf(bytes)
  return type.startsWith(OOXML) ? checkPackage(bytes) : undefined
}
