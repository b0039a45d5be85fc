import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cell, header, p, row, run, soundTemplate, table, wordFile } from './a-template.fixture.ts'
import { checkTemplate } from './check-template.ts'
import { fillTemplate, TEMPLATE_ENGINE } from './fill-template.ts'
import { isUsable } from './finding.ts'
import { readParagraphs } from './read-paragraphs.ts'
import { sampleSnapshot } from './sample-snapshot.ts'
import { templateValues } from './template-values.ts'

const sample = sampleSnapshot()
const VALUES = templateValues(sample)
const fill = (bytes: Uint8Array, values = VALUES) =>
  fillTemplate(bytes, values, { engine: TEMPLATE_ENGINE, day: sample.dated })
const linesOf = (bytes: Uint8Array) => readParagraphs(bytes).map(({ text }) => text.replaceAll('\ufffc', '|'))

describe('a filled template', () => {
  it('says the figures, repeats rows and paragraphs, and keeps what is no field', () => {
    const lines = linesOf(fill(soundTemplate()))
    const rows = sample.figures.flatMap(line => [line.number, line.name])
    expect(lines.slice(0, 3)).toEqual([
      'Trung tâm Y tế khu vực Mẫu',
      'Số: 123/BC-TTYT ngày 09 tháng 9 năm 2026',
      'Số tin, bài: 19, lũy kế 57.',
    ])
    expect(lines).toEqual(expect.arrayContaining([...rows, 'TT', 'Chỉ tiêu', 'Kỳ này', 'Một kiến nghị viết thử.']))
    expect(lines.join('')).not.toMatch(/[{}]/)
  })

  it.each([
    ['static cells beside a loop', table(row('Đầu', '{#nhiem_vu}{tt}{/nhiem_vu}', 'Cuối')), ['Đầu', '123', 'Cuối']],
    [
      'static cells within the row',
      table(row('{#nhiem_vu}{tt}', 'giữa', 'x{/nhiem_vu}')),
      ['1', 'giữa', 'x', '2', 'giữa', 'x', '3', 'giữa', 'x'],
    ],
    ['rows before and after', table(row('a'), row('{#minh_chung}{stt}{/minh_chung}'), row('z')), ['a', '12', 'z']],
    [
      'capitals where the field is in capitals',
      p('{CO_QUAN_CHU_QUAN} {so}/{ky_hieu}'),
      ['SỞ Y TẾ TỈNH MẪU 123/BC-TTYT'],
    ],
    ['line ends in a text', p('{nhiem_vu_ky_sau}'), ['- Nhiệm vụ thứ nhất.|- Nhiệm vụ thứ hai.']],
    ['what XML would take for its own', p('{don_vi_chua_gui}'), ['A & B < C > "D"']],
    ['braces in a value as they are', p('{ten_ke_hoach}'), ['{ten_don_vi}']],
  ])('keeps %s', (_, body, lines) => {
    const values = { ...VALUES, don_vi_chua_gui: 'A & B < C > "D"', ten_ke_hoach: '{ten_don_vi}' }
    expect(linesOf(fill(wordFile(body), values))).toEqual(lines)
  })

  it.each([
    ['an empty list', [], ['Chưa có.']],
    ['a full one', VALUES.minh_chung ?? [], ['1', '2']],
  ])('tells %s', (_, minh_chung, lines) => {
    const body = [
      p('{#minh_chung}'),
      p('{stt}'),
      p('{/minh_chung}'),
      p('{^minh_chung}'),
      p('Chưa có.'),
      p('{/minh_chung}'),
    ]
    expect(linesOf(fill(wordFile(body), { ...VALUES, minh_chung }))).toEqual(lines)
  })

  it('keeps the look of the first letter of a field, and a field in the header', () => {
    const filled = fill(
      wordFile(p(run('{ten_', '<w:b/>'), run('don_vi}')), { 'word/header1.xml': header(p('{ky_bao_cao}')) }),
    )
    const parts = unzipSync(filled)
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toMatch(
      /<w:b\/><\/w:rPr><w:t[^>]*>Trung tâm Y tế khu vực Mẫu</,
    )
    expect(strFromU8(parts['word/header1.xml'] ?? new Uint8Array())).toContain('Quý III/2026')
  })

  it('takes no value that is not its own', () =>
    expect(linesOf(fill(wordFile(p('{constructor}|{tostring}|{__proto__}'))))).toEqual(['||']))
})

describe('the bytes', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllEnvs()
  })

  it('are the same on another day and in another time zone, pictures untouched', () => {
    const picture = Uint8Array.from({ length: 512 }, (_, at) => (at * 37) % 256)
    const core =
      '<cp:coreProperties xmlns:cp="c" xmlns:dcterms="d"><dcterms:created>2020-01-01T00:00:00Z</dcterms:created></cp:coreProperties>'
    const template = wordFile(p('{ten_don_vi}'), { 'word/media/logo.png': picture, 'docProps/core.xml': core })
    const first = fill(template)
    vi.stubEnv('TZ', 'America/Los_Angeles')
    vi.useFakeTimers({ now: new Date('2031-05-05T23:30:00Z'), toFake: ['Date'] })
    const again = fill(template)
    expect(new Date().getTimezoneOffset()).toBe(420)
    expect(again.equals(first)).toBe(true)
    const parts = unzipSync(first)
    expect(parts['word/media/logo.png']).toEqual(picture)
    expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toContain('2026-09-09T00:00:00Z')
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml')
  })

  it('are made by no other engine than the one named', () =>
    expect(() => fillTemplate(soundTemplate(), VALUES, { engine: 'docxtemplater-9@1', day: null })).toThrow(RangeError))
})

it('lets LibreOffice save a template and fills in what it saved, a table by rows included', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'template-'))
  try {
    await writeFile(
      join(folder, 'mau.docx'),
      wordFile([
        p(run('{ten_', '<w:b/>'), run('don_vi}', '<w:b/>')),
        table(row('{#nhiem_vu}{tt}', cell('{noi_dung}'), '{qua_han}{/nhiem_vu}')),
        p('{kien_nghi}'),
      ]),
    )
    const args = [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'docx',
      '--outdir',
      join(folder, 'out'),
    ]
    await promisify(execFile)('soffice', [...args, join(folder, 'mau.docx')], { timeout: 90_000 })
    const saved = await readFile(join(folder, 'out', 'mau.docx'))
    expect(isUsable(await checkTemplate(saved))).toBe(true)
    const lines = linesOf(fill(saved)).filter(Boolean)
    expect(lines).toEqual([
      'Trung tâm Y tế khu vực Mẫu',
      ...sample.tasks.flatMap(task => [task.no, task.title, String(task.late)]),
      'Một kiến nghị viết thử.',
    ])
  } finally {
    await rm(folder, { recursive: true })
  }
}, 120_000)
