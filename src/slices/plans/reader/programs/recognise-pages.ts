import { readdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inScratchFolder, inTurn } from '#platform/programs/in-scratch-folder.ts'
import { type RunEnd, type RunLimits, runLimited } from '#platform/programs/run-limited.ts'
import { readPgm, writePgm } from './picture.ts'
import { type PictureRules, takeRules } from './picture-rules.ts'
import { type RecognisedWord, readTesseractWords } from './tesseract-words.ts'

/** What was recognised on a scanned page, in dots of a picture of this width and height. */
export interface RecognisedPage {
  page: number
  width: number
  height: number
  words: RecognisedWord[]
  rules: PictureRules
}

export interface RecognisePrograms {
  tesseract: string
  pdftoppm: string
}

export const MAX_RECOGNISED = 30
/** A0 or A4: the picture of a page has this many dots along its long side, about 240 an inch of A4. */
const LONG_SIDE = '2800'
const PAGE_LIMITS: RunLimits = { timeout: 30_000, memory: 600 }
const ALL_PAGES_TIMEOUT = 150_000

const ENV = { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', OMP_THREAD_LIMIT: '1' }

/** Whether Vietnamese can be recognised: the program without the language is no use. */
export async function knowsVietnamese(tesseract: string): Promise<boolean> {
  const { output } = await runLimited({ file: tesseract, args: ['--list-langs'], env: ENV, ...PAGE_LIMITS })
  return /^vie$/m.test(output.toString())
}

const isGood = ({ stopped, code }: RunEnd): boolean => stopped === null && code === 0

async function draw(pdftoppm: string, folder: string, page: number): Promise<string | null> {
  const [pdf, root, number] = [join(folder, 'plan.pdf'), join(folder, `page-${page}`), String(page)]
  const args = ['-gray', '-cropbox', '-scale-to', LONG_SIDE, '-f', number, '-l', number, pdf, root]
  const run = await runLimited({ file: pdftoppm, args, env: ENV, folder, ...PAGE_LIMITS })
  const name = (await readdir(folder)).find(file => file.startsWith(`page-${page}-`))
  return isGood(run) && name ? join(folder, name) : null
}

/** One page drawn as a picture, its rules taken out, and its words recognised; null when a program gave up. */
async function recognisePage(
  programs: RecognisePrograms,
  folder: string,
  page: number,
): Promise<RecognisedPage | null> {
  const file = await draw(programs.pdftoppm, folder, page)
  const picture = file ? readPgm(await readFile(file)) : null
  if (!file || !picture) return null
  const rules = takeRules(picture)
  await writeFile(file, writePgm(picture))
  // One block of text: what stands where on the page is found out from the words' places.
  const args = [file, 'stdout', '-l', 'vie', '--psm', '6', 'tsv']
  const run = await runLimited({ file: programs.tesseract, args, env: ENV, folder, ...PAGE_LIMITS })
  await unlink(file)
  if (!isGood(run)) return null
  return {
    page,
    width: picture.width,
    height: picture.height,
    words: readTesseractWords(run.output.toString('utf8')),
    rules,
  }
}

/** Recognises scanned pages of a PDF within limits of pages, time and memory; a page that could not be is left out. */
export const recognisePages = (
  programs: RecognisePrograms,
  pdf: Uint8Array,
  pages: readonly number[],
  timeout = ALL_PAGES_TIMEOUT,
): Promise<RecognisedPage[]> =>
  inTurn(() =>
    inScratchFolder(async folder => {
      await writeFile(join(folder, 'plan.pdf'), pdf)
      const until = Date.now() + timeout
      const done: RecognisedPage[] = []
      for (const page of pages.slice(0, MAX_RECOGNISED)) {
        if (Date.now() > until) break
        const recognised = await recognisePage(programs, folder, page)
        if (recognised) done.push(recognised)
      }
      return done
    }),
  )
