import { describe, expect, test } from 'vitest'
import { type Spoilt, saidBy } from '../a-plan-text.fixture.ts'

const told = (words: string): Spoilt => ({ changes: [['Viết bài, in tờ rơi', `${words}. Viết bài, in tờ rơi`]] })
const NQ = 'Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ'

const CASES: readonly (readonly [code: string, what: string, spoilt: Spoilt, says: readonly string[]])[] = [
  [
    'citation-dates-differ',
    'two days of one year',
    told(`Phổ biến ${NQ} và Nghị quyết số 76/NQ-CP ngày 16/7/2021 của Chính phủ`),
    ['Nghị quyết 76/NQ-CP được viện dẫn với hai ngày khác nhau: 15/07/2021 và 16/07/2021'],
  ],
  [
    'citation-dates-differ',
    'the number of two years',
    told('Tổng kết Kế hoạch số 03/KH-TTYT ngày 04/01/2025 về phòng chống dịch'),
    [],
  ],
  [
    'citation-dates-differ',
    'a slip of the year',
    told(
      'Theo Kế hoạch số 03/KH-TTYT ngày 02/01/2025 của Trung tâm Y tế khu vực An Bình về cải cách hành chính năm 2026',
    ),
    ['Kế hoạch 03/KH-TTYT được viện dẫn với hai ngày khác nhau: 02/01/2026 và 02/01/2025'],
  ],
  [
    'citation-after-plan',
    'a document of the day after',
    told('Theo Kế hoạch số 20/KH-TTYT ngày 06/01/2026'),
    ['Kế hoạch 20/KH-TTYT ghi ngày 06/01/2026, sau khi ban hành kế hoạch (ngày 05/01/2026)'],
  ],
  ['citation-after-plan', 'a document of the same day', told('Theo Kế hoạch số 14/KH-TTYT ngày 05/01/2026'), []],
  [
    'citation-after-plan',
    'the plan knows only its month',
    {
      changes: [
        ['ngày 05 tháng 01', 'ngày     tháng 01'],
        ['ngày 02/01/2026', 'ngày 30/01/2026'],
      ],
    },
    [],
  ],
  [
    'citation-undated',
    'never with its day',
    told('Theo Nghị định số 61/2018/NĐ-CP của Chính phủ'),
    ['Viện dẫn thiếu ngày: Nghị định 61/2018/NĐ-CP'],
  ],
  ['citation-undated', 'with its day the first time', told(`Theo ${NQ}; nội dung của Nghị quyết số 76/NQ-CP`), []],
  [
    'citation-titles-differ',
    'two titles',
    told('Theo Kế hoạch số 03/KH-TTYT ngày 02/01/2026 về phòng chống dịch bệnh mùa hè cho trẻ em'),
    [
      'Kế hoạch 03/KH-TTYT được nêu với hai tên khác nhau: “cải cách hành chính năm 2026” và “phòng chống dịch bệnh mùa hè cho trẻ em”',
    ],
  ],
  [
    'citation-titles-differ',
    'a shorter title',
    told('Theo Kế hoạch số 03/KH-TTYT ngày 02/01/2026 về cải cách hành chính của đơn vị'),
    [],
  ],
  [
    'basis-issuer-missing',
    'no issuer',
    { changes: [['02/01/2026 của Trung tâm Y tế khu vực An Bình về', '02/01/2026 về']] },
    ['Căn cứ Kế hoạch 03/KH-TTYT không nêu cơ quan ban hành'],
  ],
  [
    'basis-issuer-missing',
    'a symbol that says who',
    { changes: [['20/12/2025 của Sở Y tế tỉnh Sông Lam về', '20/12/2025 về']] },
    [],
  ],
  [
    'basis-dated-too-early',
    'a plan of this year dated early last year',
    { changes: [['20/12/2025', '20/02/2025']] },
    ['Kế hoạch 120/KH-SYT cho năm 2026 nhưng ghi ngày 20/02/2025'],
  ],
  [
    'basis-for-half-year',
    'a basis for six months',
    { changes: [['về cải cách hành chính năm 2026;', 'về cải cách hành chính 6 tháng cuối năm 2026;']] },
    ['Kế hoạch cho cả năm 2026 nhưng căn cứ 120/KH-SYT chỉ cho “cải cách hành chính 6 tháng cuối năm 2026”'],
  ],
  [
    'no-basis',
    'no basis',
    {
      changes: [
        ['Căn cứ Kế hoạch số 120', 'Nói thêm rằng Kế hoạch số 120'],
        ['Căn cứ Kế hoạch số 03', 'Nói thêm rằng Kế hoạch số 03'],
      ],
    },
    ['Không thấy văn bản nào làm căn cứ ban hành'],
  ],
  [
    'own-symbol-differs',
    'two symbols of the facility',
    { changes: [['03/KH-TTYT ', '03/KH-TTYTAB ']] },
    ['Ký hiệu kế hoạch của đơn vị không thống nhất: 15/KH-TTYT, 03/KH-TTYTAB'],
  ],
  [
    'scheme-unnumbered',
    'a scheme known by its number',
    told('Phổ biến Đề án 06 của Chính phủ'),
    ['“Đề án 06” không kèm số, ký hiệu của văn bản gốc'],
  ],
  ['scheme-unnumbered', 'with its decision', told('Phổ biến Đề án 06 (Quyết định số 06/QĐ-TTg ngày 06/01/2022)'), []],
  ['scheme-unnumbered', 'a share is no scheme', told('Chỉ số 95% hài lòng, Chương trình 2026'), []],
  [
    'superior-plan-not-basis',
    'only the facility’s own plan',
    { changes: [['Căn cứ Kế hoạch số 120/KH-SYT', 'Biết rằng có Kế hoạch số 120/KH-SYT']] },
    ['Căn cứ chỉ có văn bản của đơn vị, không có kế hoạch của Sở Y tế hoặc cấp trên'],
  ],
  [
    'replaces-unnumbered',
    'a plan without its number',
    told('Kế hoạch này thay thế Kế hoạch tuyên truyền đã ban hành'),
    ['Nói thay thế một kế hoạch nhưng không ghi số của kế hoạch đó'],
  ],
  [
    'replaces-unnumbered',
    'a plan with its number',
    told('Kế hoạch này thay thế Kế hoạch số 02/KH-TTYT ngày 02/01/2026'),
    [],
  ],
  [
    'symbol-with-blanks',
    'a blank in the symbol',
    told('Theo Chỉ thị số 26/CT- TTg ngày 20/10/2023'),
    ['Ký hiệu bị chen dấu cách: “26/CT- TTg”'],
  ],
  [
    'number-malformed',
    'no leading zero',
    { changes: [['15/KH-TTYT', '8/KH-TTYT']] },
    ['Số ghi là “08/KH-TTYT”, không phải “8/KH-TTYT”'],
  ],
  [
    'number-malformed',
    'the type behind the facility',
    { changes: [['15/KH-TTYT', '15/TTYT-KH']] },
    ['Ký hiệu của kế hoạch bắt đầu bằng KH, ở đây ghi “15/TTYT-KH”'],
  ],
  ['number-malformed', 'the number of a decision', { changes: [['15/KH-TTYT', '15/QĐ-TTYT']] }, []],
]

describe('citations, and the plan’s own number', () => {
  test.each(CASES)('%s: %s', (code, _what, spoilt, says) => {
    expect(saidBy(code, spoilt)).toEqual(says)
  })
})
