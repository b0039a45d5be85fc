/** How a photo is to be read: a scene shows that it took place, a document must stay legible. */
export type PhotoKind = 'scene' | 'document'

const LIMITS: Record<PhotoKind, { readonly bytes: number; readonly edge: number }> = {
  scene: { bytes: 150_000, edge: 1280 },
  document: { bytes: 500_000, edge: 2200 },
}
const QUALITIES = [0.82, 0.72, 0.62, 0.5, 0.4]
const SMALLEST = 480

/**
 * A photo as small as its kind asks for, upright, and without what the camera wrote beside it (the place above all). What this
 * browser cannot draw goes as it is: the server looks at everything again.
 */
export async function shrinkPhoto(file: File, kind: PhotoKind): Promise<File> {
  if (!file.type.startsWith('image/')) return file
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (!picture) return file
  try {
    const limit = LIMITS[kind]
    const longest = Math.max(picture.width, picture.height)
    for (let edge = Math.min(limit.edge, longest); ; edge = Math.round(edge * 0.8))
      for (const quality of QUALITIES) {
        const blob = await draw(picture, edge / longest, quality)
        const isLast = edge < SMALLEST && quality === QUALITIES.at(-1)
        if (blob.size <= limit.bytes || isLast)
          return new File([blob], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' })
      }
  } finally {
    picture.close()
  }
}

async function draw(picture: ImageBitmap, scale: number, quality: number): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('nothing to draw with')
  // JPEG knows no transparency: it would come out black.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('not drawn'))), 'image/jpeg', quality)
  })
}
