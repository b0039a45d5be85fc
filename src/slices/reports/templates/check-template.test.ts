import { describe, expect, it } from 'vitest'
import { cell, header, p, row, run, soundTemplate, table, wordFile } from './a-template.fixture.ts'
import { checkTemplate } from './check-template.ts'

const errorsOf = async (bytes: Uint8Array) => (await checkTemplate(bytes)).filter(one => one.kind === 'error')

const textBox = (text: string): string =>
  `<w:p><w:r><w:pict><v:shape xmlns:v="v"><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`
const tracked =
  '<w:ins w:id="1" w:author="a"><w:r><w:t>{ten_</w:t></w:r></w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>{cu</w:delText></w:r></w:del><w:r><w:t>don_vi}</w:t></w:r>'

describe('a template that may be used', () => {
  it.each([
    ['with fields, a table by rows and paragraphs', soundTemplate()],
    ['with a field cut into runs by the spelling check', wordFile(p(run('{ten'), run('_don'), run('_vi'), run('}')))],
    ['with tracked changes inside a field', wordFile(p(tracked))],
    ['with blanks, capitals and no-break blanks in a field', wordFile(p('{ Ten_Don_Vi\u00a0}'))],
    ['with a loop inside one paragraph', wordFile(p('Các việc: {#nhiem_vu}{noi_dung}; {/nhiem_vu}'))],
    ['with a loop that is closed without its name', wordFile(p('{#nhiem_vu}{noi_dung}{/}'))],
    ['with words for an empty loop', wordFile([p('{^minh_chung}'), p('Chưa có.'), p('{/minh_chung}')])],
    [
      'with a loop inside one cell',
      wordFile(table(row(cell(p('{#nhiem_vu}'), p('{noi_dung}'), p('{/nhiem_vu}')), 'x'))),
    ],
    ['with a field of the report inside a loop', wordFile(p('{#nhiem_vu}{ten_don_vi}{/nhiem_vu}'))],
    ['with a field in the header', wordFile(p('{ten_don_vi}'), { 'word/header1.xml': header(p('{ky_bao_cao}')) })],
    [
      'with a table inside a cell',
      wordFile(table(row(cell(table(row('{#nhiem_vu}{tt}', '{noi_dung}{/nhiem_vu}')), p(''))))),
    ],
  ])('%s', async (_, bytes) => expect(await errorsOf(bytes)).toEqual([]))
})

describe('a broken template', () => {
  it.each<[string, string | string[], string, string]>([
    [
      'an unknown field, with the nearest one',
      p('Số tin: {tin_bai_webste.ky_nay}'),
      'field.unknown',
      'Có phải là {tin_bai_website.ky_nay}?',
    ],
    ['a figure without saying which number', p('{tin_bai_website}'), 'field.unknown', '{tin_bai_website.ke_hoach}'],
    ['a field in Vietnamese letters', p('{Tên đơn vị}'), 'field.unknown', 'Có phải là {ten_don_vi}?'],
    ['a field in smart quotes', p('{“ten_don_vi”}'), 'field.unknown', 'Có phải là {ten_don_vi}?'],
    ['a field that nothing resembles', p('{xyz_abc_qwerty}'), 'field.unknown', 'Xem tên đúng'],
    ['a raw piece of XML', p('{@ten_don_vi}'), 'field.unknown', '{@ten_don_vi}'],
    ['a field without its end', p('Số: {so_ky_hieu'), 'field.unclosed', 'không có dấu }'],
    ['a field without its beginning', p('so_ky_hieu} là số'), 'field.unopened', 'không có dấu {'],
    ['two braces', p('{{ten_don_vi}}'), 'field.unclosed', 'hai dấu {'],
    ['a field over two paragraphs', [p('{ten_'), p('don_vi}')], 'field.unclosed', 'cùng đoạn'],
    [
      'a field over a line break',
      p('<w:r><w:t>{ten_</w:t><w:br/><w:t>don_vi}</w:t></w:r>'),
      'field.broken',
      '{ten_…don_vi}',
    ],
    [
      'a field that was moved',
      p('<w:moveFrom w:id="1" w:author="a"><w:r><w:t>{ten_don_vi}</w:t></w:r></w:moveFrom>'),
      'field.moved',
      'di chuyển',
    ],
    ['a field in a text box', [p('{ten_don_vi}'), textBox('{ky_bao_cao}')], 'field.text-box', 'khung chữ'],
    ['a field of a loop outside it', p('{noi_dung}'), 'field.outside-loop', '{#nhiem_vu}'],
    ['a field of another loop', p('{#nhiem_vu}{ten_minh_chung}{/nhiem_vu}'), 'field.outside-loop', '{#minh_chung}'],
    ['a loop that is not closed', p('{#nhiem_vu}{noi_dung}'), 'loop.unclosed', '{/nhiem_vu}'],
    ['a loop that is not opened', p('{ten_don_vi}{/nhiem_vu}'), 'loop.unopened', '{#nhiem_vu}'],
    ['crossed loops', p('{#nhiem_vu}{^minh_chung}{/nhiem_vu}{/minh_chung}'), 'loop.crossed', '{^minh_chung}'],
    ['nested loops', p('{#nhiem_vu}{#minh_chung}{stt}{/minh_chung}{/nhiem_vu}'), 'loop.nested', '{/nhiem_vu}'],
    [
      'a loop that writes pages for each row',
      p(`{#minh_chung}${'Minh chứng '.repeat(2000)}{stt}{/minh_chung}`),
      'loop.large',
      '{#minh_chung}',
    ],
    ['braces without end', p('{'.repeat(200_000)), 'field.unclosed', 'hai dấu {'],
    ['an unknown loop', p('{#nhiemvu}{noi_dung}{/nhiemvu}'), 'loop.unknown', '{#nhiem_vu}'],
    ['a loop with a blank', p('{# nhiem_vu}{noi_dung}{/nhiem_vu}'), 'loop.spelling', '{#nhiem_vu}'],
    ['a loop in capitals', p('{#NHIEM_VU}{noi_dung}{/NHIEM_VU}'), 'loop.spelling', '{#nhiem_vu}'],
    [
      'a loop from a cell to the text below',
      [table(row('{#nhiem_vu}', 'x')), p('{/nhiem_vu}')],
      'loop.across',
      'cùng một hàng',
    ],
    [
      'a loop over two rows',
      table(row('{#nhiem_vu}{tt}', 'x'), row('y', '{/nhiem_vu}')),
      'loop.rows',
      'hàng 1 và hàng 2',
    ],
    [
      'a loop over two tables',
      [table(row('{#nhiem_vu}', 'x')), p(''), table(row('{/nhiem_vu}', 'y'))],
      'loop.across',
      'cùng một hàng',
    ],
    [
      'a loop that begins in the midst of a paragraph',
      [p('Gồm: {#nhiem_vu}'), p('{noi_dung}'), p('{/nhiem_vu}')],
      'loop.not-alone',
      'riêng một đoạn',
    ],
    [
      'two loops over one row',
      table(row('{#nhiem_vu}', '{/nhiem_vu}', '{#minh_chung}', '{/minh_chung}')),
      'loop.same-row',
      'hàng riêng',
    ],
    ['no field at all', p('Báo cáo'), 'template.no-fields', 'chưa có trường'],
  ])('names %s', async (_, body, code, words) => {
    const errors = await errorsOf(wordFile(body))
    expect(errors.map(one => one.code)).toContain(code)
    expect(errors.find(one => one.code === code)?.what).toContain(words)
  })

  it('says each fault with its place', async () => {
    const body = [
      p('Báo cáo'),
      table(row('Đầu', 'Đầu'), row('Tin, bài', '–')),
      p(''),
      table(
        row('a', 'b'),
        row('a', 'b'),
        row('a', 'b', 'c', 'Trong đó số tin, bài đã đăng là: {tin_bai_webste.ky_nay} tin'),
      ),
    ]
    expect((await errorsOf(wordFile(body)))[0]?.place).toEqual({
      part: 'body',
      paragraph: 14,
      table: 2,
      row: 3,
      cell: 4,
      excerpt: '…số tin, bài đã đăng là: {tin_bai_webste.ky_nay} tin',
    })
  })

  it('says a loop in a header, and all faults at once, errors first', async () => {
    const parts = { 'word/header1.xml': header(p('{#nhiem_vu}{noi_dung}{/nhiem_vu}')) }
    const findings = await checkTemplate(
      wordFile([p(run('{ten_'), run('don_vi}', '<w:b/>')), p('{sai_ten_truong_nay}')], parts),
    )
    expect(findings.map(one => [one.kind, one.code, one.place?.part])).toEqual([
      ['error', 'loop.part', 'header'],
      ['error', 'field.unknown', 'body'],
      ['remark', 'field.looks', 'body'],
    ])
  })
})

it('says where a template departs from the decree, without keeping it from use', async () => {
  const findings = await checkTemplate(soundTemplate())
  expect(findings.length).toBeGreaterThan(0)
  expect(findings.every(one => one.kind === 'remark' && one.code.startsWith('layout.'))).toBe(true)
})

it('says that mail merge is not filled in', async () => {
  const merge = '<w:fldSimple w:instr=" MERGEFIELD Ten "><w:r><w:t>«Ten»</w:t></w:r></w:fldSimple>'
  expect((await checkTemplate(wordFile([p('{ten_don_vi}'), p(merge)]))).map(one => one.code)).toContain('field.merge')
})
