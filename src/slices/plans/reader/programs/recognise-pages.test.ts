import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { findProgram } from '#platform/programs/find-program.ts'
import { type ScanPage, scanPdf } from '#test/scan-pdf.ts'
import { readInWorker } from '../read-in-worker.ts'
import { readPlan } from '../read-plan.ts'
import { readPgm } from './picture.ts'
import { recognisePages } from './recognise-pages.ts'

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../../../../test/fixtures/${name}`, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'scans-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A page of a printed fixture as a scanner sees it. */
function scanned(name: string, page: number): ScanPage {
  const args = ['-gray', '-r', '200', '-f', String(page), '-l', String(page), fixture(`plans/${name}.pdf`)]
  const picture = readPgm(execFileSync('pdftoppm', args, { maxBuffer: 64e6 }))
  if (!picture) throw new Error('pdftoppm drew nothing')
  return picture
}

const typed: ScanPage = {
  lines: [
    'KE HOACH',
    'Tuyen truyen cai cach hanh chinh nam 2026',
    'I. MUC DICH, YEU CAU',
    '1. Muc dich cua ke hoach nay',
  ],
}

/** A program in the place of another. */
function program(name: string, script: string): string {
  const file = join(folder, name)
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return file
}

describe('scanned pages', () => {
  test('are recognised through tesseract: prose, and a table cell by cell', async () => {
    const pdf = scanPdf([scanned('minh-chau-2024', 1), scanned('an-binh-2026', 3)])
    const reading = await readInWorker(pdf, 'quet.pdf')
    const prose = await readPlan(readFileSync(fixture('plans/minh-chau-2024.pdf')), 'a.pdf')
    const table = await readPlan(readFileSync(fixture('plans/an-binh-2026.pdf')), 'b.pdf')
    expect(reading.draft.title).toBe(prose.draft.title)
    expect(reading.draft.citations).toHaveLength(prose.draft.citations.length)
    const titles = reading.draft.tasks.map(task => task.title)
    expect(titles).toEqual(expect.arrayContaining(table.draft.tasks.slice(0, 3).map(task => task.title)))
    expect(reading.draft.tasks.every(task => (task.confidence ?? 1) < 1)).toBe(true)
    expect(reading.marks.map(mark => mark.code)).toContain('reader.mark.recognised-pages')
    expect(reading.file.scans).toBeUndefined()
  }, 120_000)

  test('are refused, all of them, where nothing recognises Vietnamese', async () => {
    const pdf = scanPdf([scanned('minh-chau-2024', 1)])
    await expect(readInWorker(pdf, 'a.pdf', { find: () => null })).rejects.toMatchObject({
      code: 'reader.image-only',
      params: { pages: [1] },
    })
    const english = program('english', 'echo eng')
    const find = (name: string) => (name === 'tesseract' ? english : '/usr/bin/pdftoppm')
    await expect(readInWorker(pdf, 'a.pdf', { find })).rejects.toMatchObject({ code: 'reader.image-only' })
  })

  test('among typed ones are named, and the typed ones read', async () => {
    const pdf = scanPdf([typed, scanned('minh-chau-2024', 1), typed])
    const reading = await readInWorker(pdf, 'a.pdf', { find: () => null })
    expect(reading.file).toMatchObject({ pages: 3, scans: [2] })
    expect(reading.blocks.map(block => block.page)).toContain(3)
    expect(reading.marks.map(mark => mark.text).join()).toMatch(/Trang 2 chỉ có ảnh chụp/)
  })
})

describe('the programs that recognise', () => {
  const real = { tesseract: findProgram('tesseract') ?? '', pdftoppm: findProgram('pdftoppm') ?? '' }
  const pdf = scanPdf([scanned('minh-chau-2024', 1)])

  test('a page is left out when one of them fails', async () => {
    const broken = program('broken', 'exit 1')
    expect(await recognisePages({ ...real, tesseract: broken }, pdf, [1])).toEqual([])
    expect(await recognisePages({ ...real, pdftoppm: broken }, pdf, [1])).toEqual([])
  })

  test('no page is begun past the time for all of them', async () => {
    expect(await recognisePages(real, pdf, [1], -1)).toEqual([])
  })
})
