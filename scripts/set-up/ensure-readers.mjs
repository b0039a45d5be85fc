import { existsSync, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installPackages } from './install-packages.mjs'

const onPath = name => (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, name)))

/** What the reader makes use of where it is installed: its tests need it to be. */
const WANTED = [
  { package: 'libreoffice-writer-nogui', isThere: () => onPath('soffice') },
  { package: 'tesseract-ocr', isThere: () => onPath('tesseract') },
  {
    package: 'tesseract-ocr-vie',
    isThere: () => globSync('/usr/share/tesseract-ocr/*/tessdata/vie.traineddata').length > 0,
  },
  { package: 'poppler-utils', isThere: () => onPath('pdftoppm') },
]

/** LibreOffice for old .doc files, tesseract and pdftoppm for scans. */
export async function ensureReaders() {
  const missing = WANTED.filter(wanted => !wanted.isThere()).map(wanted => wanted.package)
  if (missing.length > 0) await installPackages('The tests of old Word files and of scans need these programs', missing)
}
