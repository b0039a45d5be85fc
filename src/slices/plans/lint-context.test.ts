import { describe, expect, test } from 'vitest'
import type { Directory } from '#slices/facilities/directory.api.ts'
import type { LegalDocument } from '#slices/registers/legal-documents.api.ts'
import { shippedDocuments } from '#slices/registers/legal-pack.api.ts'
import { readSpoilt, type Spoilt } from './lint/a-plan-text.fixture.ts'
import type { LintContext } from './lint/context.ts'
import { lintInContext } from './lint/lint-in-context.ts'
import { lookUpIn, unitsIn } from './lint-context.ts'

const aDocument = (number: string, more: Partial<LegalDocument>): LegalDocument => ({
  id: null,
  origin: 'national',
  number,
  issued_on: '2018-04-23',
  type: 'Nghị định',
  issuer: 'Chính phủ',
  title: 'quy định thử',
  effective_from: '2018-06-01',
  effective_to: null,
  replaced_by: [],
  amended_by: [],
  status: 'in_force',
  confidence: 'official',
  source: null,
  row_version: 0,
  ...more,
})

const DOCUMENTS = [
  aDocument('71/2018/NĐ-CP', { effective_to: '2025-07-01', replaced_by: ['181/2025/NĐ-CP'] }),
  aDocument('72/2018/NĐ-CP', { effective_to: '2025-07-01', replaced_by: ['182/2025/NĐ-CP'], confidence: 'memory' }),
  aDocument('73/2025/NĐ-CP', { issued_on: '2025-12-01', effective_from: '2027-03-01' }),
  aDocument('74/2018/NĐ-CP', {}),
  aDocument('45/CT-TTg', { effective_to: '2019-01-01' }),
  aDocument('90/2010/QH12', { type: 'Luật', title: 'Đường thử', issued_on: '2010-06-01', effective_to: '2020-01-01' }),
]

const DIRECTORY: Directory = {
  day: '2026-01-05',
  facility: { name: 'Trung tâm Y tế khu vực An Bình', short_name: null, parent_agency: 'Sở Y tế tỉnh Sông Lam' },
  units: [
    { id: 'u1', kind: 'office', name: 'Phòng Tổ chức - Hành chính', short_name: 'TCHC' },
    { id: 'u2', kind: 'office', name: 'Phòng Điều dưỡng', short_name: null },
    { id: 'u3', kind: 'ward', name: 'Khoa Dược', short_name: null },
  ],
  groups: [{ id: 'g1', name: 'Các khoa', takes_kinds: ['ward'], unit_ids: ['u3'] }],
  positions: [],
  staff: [],
}

const told = (words: string): Spoilt => ({ changes: [['Viết bài, in tờ rơi', `${words}. Viết bài, in tờ rơi`]] })
const based = (words: string): Spoilt => ({
  changes: [['Căn cứ Kế hoạch số 120/KH-SYT', `Căn cứ ${words};\nCăn cứ Kế hoạch số 120/KH-SYT`]],
})

const findingsOf = (spoilt: Spoilt, context: LintContext) => {
  const { draft } = lintInContext(readSpoilt(spoilt), context)
  return [...draft.defects.map(({ code, what }) => [code, what]), ...draft.remarks.map(({ what }) => ['remark', what])]
}

describe('what the register of legal documents says', () => {
  const context = { lookUp: lookUpIn(DOCUMENTS) }
  const CASES: readonly (readonly [what: string, spoilt: Spoilt, found: readonly (readonly string[])[]])[] = [
    [
      'a basis replaced, surely',
      based('Nghị định số 71/2018/NĐ-CP ngày 23/4/2018 của Chính phủ'),
      [['basis-not-in-force', 'Nghị định 71/2018/NĐ-CP đã hết hiệu lực từ 01/07/2025, thay bằng 181/2025/NĐ-CP']],
    ],
    [
      'a basis replaced, as far as one remembers',
      based('Nghị định số 72/2018/NĐ-CP ngày 23/4/2018 của Chính phủ'),
      [['remark', 'Nghị định 72/2018/NĐ-CP đã hết hiệu lực từ 01/07/2025, thay bằng 182/2025/NĐ-CP']],
    ],
    [
      'a basis that is not yet law',
      based('Nghị định số 73/2025/NĐ-CP ngày 01/12/2025 của Chính phủ'),
      [
        [
          'basis-not-in-force',
          'Nghị định 73/2025/NĐ-CP chưa có hiệu lực khi ban hành kế hoạch (có hiệu lực từ 01/03/2027)',
        ],
      ],
    ],
    ['a basis in force', based('Nghị định số 74/2018/NĐ-CP ngày 23/4/2018 của Chính phủ'), []],
    [
      'a document only spoken of',
      told('Phổ biến Nghị định số 71/2018/NĐ-CP ngày 23/4/2018 của Chính phủ'),
      [['remark', 'Nghị định 71/2018/NĐ-CP đã hết hiệu lực từ 01/07/2025, thay bằng 181/2025/NĐ-CP']],
    ],
    [
      'another day of the same year',
      told('Phổ biến Nghị định số 74/2018/NĐ-CP ngày 24/4/2018 của Chính phủ'),
      [['remark', 'Nghị định 74/2018/NĐ-CP ghi ngày 24/04/2018, sổ văn bản ghi ngày 23/04/2018']],
    ],
    [
      'a number nobody knows',
      told('Phổ biến Nghị định số 99/2024/NĐ-CP ngày 24/4/2024 của Chính phủ'),
      [['remark', 'Chưa có trong sổ văn bản, nên kiểm tra lại số: Nghị định 99/2024/NĐ-CP']],
    ],
    [
      'the facility’s own numbers are in no such register',
      told('Theo Kế hoạch số 999/KH-TTYT ngày 04/01/2026 của Trung tâm Y tế khu vực An Bình'),
      [],
    ],
    [
      'a law by its name and year',
      told('Thực hiện Luật Đường thử năm 2010'),
      [['remark', 'Luật Đường thử năm 2010 đã hết hiệu lực từ 01/01/2020']],
    ],
    [
      'a number of another year',
      told('Phổ biến Chỉ thị số 45/CT-TTg ngày 02/9/2025 của Thủ tướng Chính phủ'),
      [['remark', 'Chưa có trong sổ văn bản, nên kiểm tra lại số: Chỉ thị 45/CT-TTg']],
    ],
  ]
  test.each(CASES)('%s', (_what, spoilt, found) => {
    expect(findingsOf(spoilt, context)).toEqual(found)
  })

  test('a number without its year may be of any year: nothing is said of it', () => {
    const found = findingsOf(told('Phổ biến Chỉ thị số 45/CT-TTg của Thủ tướng Chính phủ'), context)
    expect(found).toEqual([['remark', 'Viện dẫn thiếu ngày: Chỉ thị 45/CT-TTg']])
  })

  test('the documents shipped know what became of the decree on one-stop service of 2018', () => {
    const standing = lookUpIn(shippedDocuments())(
      { number: '61/2018/NĐ-CP', name: null, date: '2018-04-23' },
      '2026-01-05',
    )
    expect(standing).toMatchObject({ validity: 'expired', replacedBy: ['118/2025/NĐ-CP'] })
  })
})

describe('what the facility knows of its units', () => {
  const context = { units: unitsIn(DIRECTORY) }

  test('every unit has its duty, one of them through its group', () => {
    expect(findingsOf({}, context)).toEqual([])
  })

  test('a unit without a duty, and words that mean nobody', () => {
    const cells = [1, 2, 3].map(row => [row, 6, row === 1 ? 'Đội Văn nghệ Hoa Ban' : ''] as const)
    expect(findingsOf({ cells }, context)).toEqual([
      ['remark', 'Không tìm thấy trong danh mục của cơ sở: “Đội Văn nghệ Hoa Ban”'],
      ['remark', 'Không có nhiệm vụ nào trong kế hoạch: Khoa Dược'],
    ])
  })
})
