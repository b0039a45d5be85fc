import { describe, expect, test } from 'vitest'
import { lintSpoilt, type Spoilt, saidBy } from '../a-plan-text.fixture.ts'

const MOTTO = 'Độc lập - Tự do - Hạnh phúc'
const LONG =
  'Cán bộ, viên chức và người lao động của các khoa, phòng giải thích cho người bệnh bằng lời lẽ dễ hiểu, kiên nhẫn trả lời mọi câu hỏi, không đùn đẩy sang nơi khác.'

const CASES: readonly (readonly [code: string, what: string, spoilt: Spoilt, says: readonly string[]])[] = [
  [
    'motto-hyphen',
    'dashes',
    { changes: [[MOTTO, 'Độc lập – Tự do – Hạnh phúc']] },
    ['Tiêu ngữ dùng dấu gạch dài thay cho gạch nối'],
  ],
  [
    'motto-hyphen',
    'one hyphen left out',
    { changes: [[MOTTO, 'Độc lập - Tự do Hạnh phúc']] },
    ['Tiêu ngữ thiếu dấu gạch nối'],
  ],
  ['motto-hyphen', 'no blanks, as a text layer may have it', { changes: [[MOTTO, 'Độc lập-Tự do-Hạnh phúc']] }, []],
  [
    'basis-list-end',
    'a semicolon behind the last basis',
    { changes: [['An Bình về cải cách hành chính năm 2026.', 'An Bình về cải cách hành chính năm 2026;']] },
    ['Căn cứ cuối cùng kết thúc bằng “;”, đúng là dấu chấm'],
  ],
  [
    'list-end',
    'before the next number',
    { changes: [['1. Mục đích', '1. Mục đích\n- Hiểu đúng;\n- Làm đúng thủ tục;']] },
    [],
  ],
  [
    'list-end',
    'the end of a list of dashes',
    { changes: [['2. Yêu cầu', '- Hiểu đúng thủ tục;\n- Làm đúng thủ tục;\n2. Yêu cầu']] },
    ['Dòng cuối của đoạn liệt kê kết thúc bằng “;”, đúng là dấu chấm: “- Làm đúng thủ tục;”'],
  ],
  [
    'list-end',
    'the end of a section',
    { changes: [['người nhà người bệnh.', 'người nhà người bệnh;']] },
    ['Dòng cuối của đoạn liệt kê kết thúc bằng “;”, đúng là dấu chấm: “bệnh, người nhà người bệnh;”'],
  ],
  [
    'list-end',
    'points go on behind their dashes',
    { changes: [['2. Yêu cầu', 'a) Cho người bệnh:\n- Hiểu đúng thủ tục;\nb) Cho viên chức.\n2. Yêu cầu']] },
    [],
  ],
  [
    'facility-names-differ',
    'a word of the name left out',
    { changes: [['phù hợp với từng nhóm người nghe', 'phù hợp với Trung tâm Y tế An Bình']] },
    ['Tên đơn vị ghi “Trung tâm Y tế An Bình”, chỗ khác là “Trung tâm Y tế khu vực An Bình”'],
  ],
  [
    'facility-names-differ',
    'a tone left out',
    { changes: [['phù hợp với từng nhóm người nghe', 'phù hợp với Trung tâm Y tế khu vực An Binh']] },
    ['Tên đơn vị ghi “Trung tâm Y tế khu vực An Binh”, chỗ khác là “Trung tâm Y tế khu vực An Bình”'],
  ],
  [
    'facility-names-differ',
    'another facility',
    { changes: [['phù hợp với từng nhóm người nghe', 'phối hợp với Trung tâm Y tế khu vực Long Hải']] },
    [],
  ],
  [
    'facility-names-differ',
    'a former name in a document’s title',
    {
      changes: [
        [
          'phù hợp với từng nhóm người nghe',
          'theo Kế hoạch số 02/KH-TTYT ngày 04/01/2025 của Trung tâm Y tế huyện An Bình',
        ],
      ],
    },
    [],
  ],
  [
    'district-level-gone',
    'a district after July 2025',
    { changes: [['người nghe', 'người nghe, gửi UBND huyện An Bình']] },
    ['Sau 01/7/2025 không còn cấp huyện, ở đây còn ghi: “UBND huyện An Bình”'],
  ],
  [
    'district-level-gone',
    'a district in an earlier year',
    {
      changes: [
        ['người nghe', 'người nghe, gửi UBND huyện An Bình'],
        ['2026', '2024'],
        ['20/12/2025', '20/12/2023'],
      ],
    },
    [],
  ],
  [
    'district-level-gone',
    'a document of former years',
    { changes: [['người nghe', 'người nghe theo Quyết định số 12/QĐ-UBND ngày 02/3/2023 của UBND huyện An Bình']] },
    [],
  ],
  [
    'heading-disagrees',
    'aims under purposes',
    { changes: [['1. Mục đích', '1. Mục tiêu']] },
    ['Mục I tên là “MỤC ĐÍCH, YÊU CẦU” nhưng tiểu mục là “1. Mục tiêu”'],
  ],
  [
    'heading-disagrees',
    'both are named',
    {
      changes: [
        ['I. MỤC ĐÍCH, YÊU CẦU', 'I. MỤC ĐÍCH, MỤC TIÊU'],
        ['2. Yêu cầu', '2. Mục tiêu'],
      ],
    },
    [],
  ],
  [
    'title-missing',
    'another kind of document',
    { changes: [['KẾ HOẠCH', 'THÔNG BÁO']] },
    ['Không thấy dòng tên loại “KẾ HOẠCH”; tệp này có thể không phải là kế hoạch'],
  ],
  [
    'unit-names-differ',
    'two ways of one name',
    { cells: [[1, 5, 'Phòng Tổ chức-Hành chính']] },
    ['Tên đơn vị không thống nhất: “Phòng Tổ chức-Hành chính” / “Phòng Tổ chức - Hành chính”'],
  ],
  ['unit-names-differ', 'a longer dash', { cells: [[1, 5, 'Phòng Tổ chức – Hành chính']] }, []],
  [
    'sentence-repeated',
    'a long sentence twice',
    { changes: [['2. Yêu cầu', `${LONG}\n2. Yêu cầu\n${LONG}`]] },
    ['Lặp nguyên văn một đoạn dài đã có ở I.1'],
  ],
  [
    'sentence-repeated',
    'a short one twice',
    { changes: [['2. Yêu cầu', 'Giải thích cho người bệnh.\n2. Yêu cầu\nGiải thích cho người bệnh.']] },
    [],
  ],
  [
    'annex-unmentioned',
    'an annex that the text forgets',
    { changes: [['in tờ rơi theo phụ lục kèm theo', 'in tờ rơi']] },
    ['Có phụ lục nhưng phần lời văn không nhắc đến phụ lục'],
  ],
  [
    'no-audience',
    'no audience',
    {
      changes: [
        ['II. ĐỐI TƯỢNG TUYÊN TRUYỀN', 'II. NGUYÊN TẮC'],
        ['- Viên chức, người lao động;', '- Đúng lúc;'],
        ['- Người bệnh, người nhà người bệnh.', '- Đúng chỗ.'],
      ],
    },
    ['Không có mục đối tượng tuyên truyền'],
  ],
  [
    'no-budget',
    'no section on money',
    {
      changes: [
        ['IV. KINH PHÍ', 'IV. ĐIỀU KIỆN'],
        ['Từ nguồn kinh phí hoạt động của Trung tâm năm 2026.', 'Dùng trang bị sẵn có.'],
      ],
    },
    ['Không có mục kinh phí riêng'],
  ],
  [
    'no-budget',
    'money from nowhere',
    { changes: [['Từ nguồn kinh phí hoạt động của Trung tâm năm 2026.', 'Theo quy định hiện hành.']] },
    ['Không nêu nguồn kinh phí'],
  ],
  [
    'no-targets',
    'no number anywhere',
    {
      changes: [[', ít nhất 02 bài/tháng', '']],
      cells: [
        [1, 2, 'Bài viết'],
        [2, 2, 'Tờ rơi'],
        [3, 2, 'Báo cáo'],
      ],
    },
    ['Không có chỉ tiêu đo được (số tin bài, số buổi, tỷ lệ)'],
  ],
  [
    'no-signer',
    'a position without a name',
    { changes: [['Nguyễn Văn An', '']] },
    ['Có chức vụ người ký nhưng không thấy họ tên'],
  ],
  [
    'no-recipients',
    'no recipients',
    {
      changes: [
        ['Nơi nhận:', ''],
        ['- Sở Y tế;', ''],
        ['- Lưu: VT.', ''],
      ],
    },
    ['Không thấy mục “Nơi nhận”'],
  ],
]

describe('wording, names and the parts of a plan', () => {
  test.each(CASES)('%s: %s', (code, _what, spoilt, says) => {
    expect(saidBy(code, spoilt)).toEqual(says)
  })

  test('a fix replaces the very words that are quoted', () => {
    const found = lintSpoilt({ changes: [[MOTTO, 'Độc lập – Tự do – Hạnh phúc']] })[0]
    expect(found?.fix).toEqual({ from: found?.quotes[0], to: MOTTO })
  })
})
