import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { checkLayout } from './check-layout.ts'
import type { AdministrativeDocument } from './layout.ts'
import { renderDocx } from './render-docx.ts'
import { quarterReport } from './testing/quarter-report.ts'

const having = (changes: Partial<AdministrativeDocument>): AdministrativeDocument => ({ ...quarterReport, ...changes })

const based = having({ bases: ['Căn cứ Luật Khám bệnh, chữa bệnh', 'Theo đề nghị của Phòng Tổ chức - Hành chính'] })

describe('what the renderer writes', () => {
  it.each([
    ['the quarter report', quarterReport],
    ['one with legal bases', based],
    ['one for paper', having({ medium: 'paper' })],
    [
      'one without number, day and signer',
      having({
        reference: { number: null, sign: 'BC-TTYT' },
        issued: { place: 'An Bình', day: null, year: 2026 },
        signature: { authority: [], position: 'Giám đốc', name: null },
      }),
    ],
    [
      'a letter',
      having({ title: { type: null, subject: 'báo cáo Quý I' }, reference: { number: 12, sign: 'TTYT-TCHC' } }),
    ],
    ['one to several', having({ addressees: ['Sở Y tế tỉnh Bình Sơn', 'Sở Nội vụ tỉnh Bình Sơn'] })],
    [
      'one with long names',
      having({
        letterhead: {
          superior: 'Ủy ban nhân dân tỉnh Bình Sơn '.repeat(3),
          issuer: 'Trung tâm Y tế khu vực An Bình '.repeat(4),
        },
        title: { type: 'Kế hoạch', subject: 'Tuyên truyền cải cách hành chính '.repeat(6) },
      }),
    ],
    ['one of a single annex', having({ annexes: quarterReport.annexes.slice(1) })],
    [
      'one with parts, ending in a table',
      having({
        blocks: [
          { kind: 'heading', level: 'part', title: 'Kết quả' },
          ...quarterReport.blocks.filter(({ kind }) => kind === 'table'),
        ],
        annexes: [],
      }),
    ],
  ])('departs in nothing: %s', async (_, document) => expect(await checkLayout(await renderDocx(document))).toEqual([]))
})

type Edit = readonly [part: string, from: string | RegExp, to: string]

const DOCUMENT = 'word/document.xml'

const soundParts = unzipSync(await renderDocx(based))

function edited([part, from, to]: Edit): Uint8Array {
  const before = strFromU8(soundParts[part] ?? new Uint8Array())
  const after = before.replace(from, to)
  expect(after, `nothing to change in ${part}`).not.toBe(before)
  return zipSync({ ...soundParts, [part]: strToU8(after) })
}

const EDITS: readonly (readonly [code: string, ...Edit])[] = [
  ['page.size', DOCUMENT, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'],
  ['page.margin.top', DOCUMENT, 'w:top="1134"', 'w:top="850"'],
  ['page.margin.bottom', DOCUMENT, 'w:bottom="1134"', 'w:bottom="567"'],
  ['page.margin.left', DOCUMENT, 'w:left="1701"', 'w:left="1134"'],
  ['page.margin.right', DOCUMENT, 'w:right="851"', 'w:right="1701"'],
  ['page_number.missing', DOCUMENT, /<w:headerReference w:type="default"[^>]*>/u, ''],
  ['page_number.align', 'word/header1.xml', 'w:val="center"', 'w:val="right"'],
  ['page_number.size', 'word/header1.xml', /<w:sz w:val="28"\/>/gu, '<w:sz w:val="20"/>'],
  ['page_number.style', 'word/header1.xml', /<w:sz w:val="28"\/>/gu, '<w:i/><w:sz w:val="28"/>'],
  ['page_number.first_page', DOCUMENT, '<w:titlePg/>', ''],
  ['font.family', DOCUMENT, /"Times New Roman"/gu, '"Arial"'],
  ['font.colour', DOCUMENT, '<w:sz w:val="28"/>', '<w:color w:val="FF0000"/><w:sz w:val="28"/>'],
  ['text.not_precomposed', DOCUMENT, 'BÁO CÁO', 'BÁO CÁO'.normalize('NFD')],
  ['country.missing', DOCUMENT, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', ''],
  ['country.words', DOCUMENT, 'CỘNG HÒA XÃ HỘI', 'CỘNG HOÀ XÃ HỘI'],
  ['motto.missing', DOCUMENT, 'Độc lập - Tự do - Hạnh phúc', ''],
  ['motto.hyphen', DOCUMENT, 'Độc lập - Tự do', 'Độc lập – Tự do'],
  ['motto.hyphen', DOCUMENT, 'Độc lập - Tự do', 'Độc lập-Tự do'],
  ['motto.words', DOCUMENT, 'Độc lập - Tự do', 'Độc lập - Tự Do'],
  ['number.missing', DOCUMENT, 'Số: 08/BC-TTYT', ''],
  ['number.form', DOCUMENT, 'Số: 08/BC-TTYT', 'Số: 08'],
  ['number.leading_zero', DOCUMENT, 'Số: 08/BC', 'Số: 8/BC'],
  ['number.separators', DOCUMENT, '/BC-TTYT', '/BC - TTYT'],
  ['day.missing', DOCUMENT, 'An Bình, ngày 06 tháng 3 năm 2026', ''],
  ['day.leading_zero', DOCUMENT, 'ngày 06 tháng 3 năm 2026', 'ngày 6 tháng 3 năm 2026'],
  ['month.leading_zero', DOCUMENT, 'ngày 06 tháng 3 năm 2026', 'ngày 06 tháng 2 năm 2026'],
  ['month.extra_zero', DOCUMENT, 'ngày 06 tháng 3 năm 2026', 'ngày 06 tháng 03 năm 2026'],
  ['day.comma', DOCUMENT, 'An Bình, ngày', 'An Bình ngày'],
  ['type.case', DOCUMENT, 'BÁO CÁO', 'Báo cáo'],
  ['subject.missing', DOCUMENT, 'Kết quả tuyên truyền cải cách hành chính Quý I năm 2026</w:t>', '</w:t>'],
  ['basis.semicolon', DOCUMENT, 'chữa bệnh;', 'chữa bệnh'],
  ['basis.full_stop', DOCUMENT, 'Hành chính.</w:t>', 'Hành chính;</w:t>'],
  ['body.align', DOCUMENT, /<w:jc w:val="both"\/>/gu, '<w:jc w:val="left"/>'],
  ['body.indent', DOCUMENT, 'w:firstLine="720"', 'w:firstLine="0"'],
  ['body.gap', DOCUMENT, 'w:after="120" w:before="0" w:line="264"', 'w:after="0" w:before="0" w:line="264"'],
  ['body.line', DOCUMENT, 'w:line="264"', 'w:line="480"'],
  ['point.order', DOCUMENT, 'đ) ', 'e) '],
  ['point.order', DOCUMENT, 'a) ', 'b) '],
  ['ending.missing', DOCUMENT, './.', '.'],
  ['recipients.missing', DOCUMENT, 'Nơi nhận:', ''],
  ['recipients.words', DOCUMENT, 'Nơi nhận:', 'Nơi nhận'],
  ['recipient.dash', DOCUMENT, '- Như trên;', 'Như trên;'],
  ['recipient.semicolon', DOCUMENT, '- Như trên;', '- Như trên'],
  ['recipient.archive', DOCUMENT, '- Lưu: VT, TCHC.', '- Lưu: VT, TCHC'],
  ['signature.missing', DOCUMENT, /(KT\. GIÁM ĐỐC|PHÓ GIÁM ĐỐC|Nguyễn Thị Hoài An)<\/w:t>/gu, '</w:t>'],
  ['authority.case', DOCUMENT, 'PHÓ GIÁM ĐỐC', 'Phó Giám đốc'],
  ['annex.page_number', DOCUMENT, /<w:pgNumType w:start="1"\/>/gu, ''],
  ['annex_title.case', DOCUMENT, 'DANH MỤC MINH CHỨNG', 'Danh mục minh chứng'],
  ['annex_reference.form', DOCUMENT, '(Kèm theo Báo cáo', '(Ban hành kèm theo Báo cáo'],
  ['rule.characters', DOCUMENT, 'BÁO CÁO', '______'],
]

/** The look of each component, changed where its words stand. */
const LOOKS: readonly (readonly [code: string, words: string])[] = [
  ['country', 'CỘNG HÒA XÃ HỘI'],
  ['motto', 'Độc lập - Tự do'],
  ['number', 'Số: 08/BC'],
  ['day', 'An Bình, ngày 06'],
  ['type', 'BÁO CÁO'],
  ['subject', 'Kết quả tuyên truyền'],
  ['basis', 'Căn cứ Luật'],
  ['recipients', 'Nơi nhận:'],
  ['recipient', '- Như trên'],
  ['authority', 'KT. GIÁM ĐỐC'],
  ['signer', 'Nguyễn Thị Hoài An'],
  ['annex_label', 'Phụ lục II'],
  ['annex_title', 'DANH MỤC MINH CHỨNG'],
]

/** The run that opens with `words`, with its properties replaced. */
const runOf = (words: string): RegExp => new RegExp(`<w:rPr>(?:(?!<w:rPr>).)*</w:rPr>(<w:t[^>]*>${words})`, 'u')
const times = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'

const codesOf = async (edit: Edit): Promise<string[]> =>
  (await checkLayout(edited(edit))).map(deviation => deviation.code)

describe('a deviation', () => {
  it.each(EDITS)('%s is found', async (code, ...edit) => expect(await codesOf(edit)).toContain(code))

  it.each(LOOKS)('%s.size is found', async (code, words) =>
    expect(await codesOf([DOCUMENT, runOf(words), `<w:rPr>${times}<w:b/><w:sz w:val="36"/></w:rPr>$1`])).toContain(
      `${code}.size`,
    ),
  )

  it.each(LOOKS)('%s.style is found', async (code, words) => {
    // Bold and italic is wrong for every component but one.
    const wrong = code === 'recipients' ? '' : '<w:b/><w:i/>'
    expect(await codesOf([DOCUMENT, runOf(words), `<w:rPr>${times}${wrong}<w:sz w:val="28"/></w:rPr>$1`])).toContain(
      `${code}.style`,
    )
  })

  it('names its place and how often it stands', async () => {
    const found = await checkLayout(edited([DOCUMENT, '- Như trên;', '- Như trên']))
    expect(found).toEqual([
      {
        component: 'Nơi nhận',
        clause: 'Phụ lục I, Phần I, Mục II.9',
        severity: 'wrong',
        code: 'recipient.semicolon',
        what: 'Sau mỗi nơi nhận là dấu chấm phẩy.',
        where: { section: 1, paragraph: expect.any(Number), excerpt: '- Như trên' },
      },
    ])
    const lines = await checkLayout(edited([DOCUMENT, /w:line="264"/gu, 'w:line="480"']))
    expect(lines).toMatchObject([{ code: 'body.line', where: { times: expect.any(Number) } }])
  })
})
