import { describe, expect, test } from 'vitest'
import { type Change, lintSpoilt, type Spoilt, saidBy } from '../a-plan-text.fixture.ts'

const row = (no: string, title: string, product: string, time: string, lead = 'Phòng Điều dưỡng'): string[] => [
  no,
  title,
  product,
  'Website',
  time,
  lead,
  'Các khoa',
]
const told = (words: string): Change => ['Viết bài, in tờ rơi', `${words}. Viết bài, in tờ rơi`]

const FORMS = ['1. Đăng bài trên Website', '2. Phát tờ rơi']
  .map(form => `${form}\n- Thời gian thực hiện: Thường xuyên trong năm.\n- Đơn vị chủ trì: Phòng Điều dưỡng.`)
  .join('\n')

const CASES: readonly (readonly [code: string, what: string, spoilt: Spoilt, says: readonly string[]])[] = [
  ['row-without-lead', 'a blank cell', { cells: [[2, 5, '']] }, ['Ô phân công không ghi rõ đơn vị nào chủ trì']],
  [
    'duty-without-unit',
    'forms without a unit, no table',
    { withoutTable: true },
    ['Các hình thức tuyên truyền không giao cho đơn vị nào thực hiện'],
  ],
  ['six-clear', 'no product', { cells: [[2, 2, '']] }, ['Chưa rõ: sản phẩm']],
  [
    'six-clear',
    'no product and no time',
    {
      cells: [
        [2, 2, ''],
        [2, 4, ''],
      ],
    },
    ['Chưa rõ: thời gian, sản phẩm'],
  ],
  [
    'six-clear',
    'those concerned lead',
    { cells: [[2, 5, 'Các đơn vị liên quan']] },
    ['Chưa rõ: người (“Các đơn vị liên quan” là ai)'],
  ],
  ['six-clear', 'each member of a group has its share', { cells: [[2, 5, 'Các khoa, phòng']] }, []],
  ['six-clear', 'hardly a job', { cells: [[2, 1, 'Tờ rơi']] }, ['Chưa rõ: việc']],
  ['six-columns', 'no column of times', { cells: [[0, 4, 'Ghi chú']] }, ['Bảng không có cột thời gian']],
  [
    'column-blank',
    'a column that nobody filled',
    {
      cells: [
        [1, 6, ''],
        [2, 6, ''],
        [3, 6, ''],
      ],
    },
    ['Cột “Đơn vị phối hợp” để trống ở mọi dòng'],
  ],
  [
    'column-blank',
    'one cell filled',
    {
      cells: [
        [1, 6, ''],
        [2, 6, ''],
      ],
    },
    [],
  ],
  ['form-blank', 'one of many', { cells: [[2, 3, '']] }, ['Ô hình thức tuyên truyền để trống']],
  [
    'form-blank',
    'most of them',
    {
      cells: [
        [1, 3, ''],
        [2, 3, ''],
      ],
    },
    [],
  ],
  [
    'rows-overlap',
    'the same twice',
    { more: [row('4', 'Đăng bài về thủ tục khám bệnh mới', '01 bài/tháng', 'Hàng tháng')] },
    ['Hai nhiệm vụ gần như trùng nội dung, nhưng giao chủ trì khác nhau'],
  ],
  [
    'rows-overlap',
    'like words, another thing',
    { more: [row('4', 'Đăng bài về tiêm chủng cho trẻ em', '01 bài/tháng', 'Hàng tháng')] },
    [],
  ],
  [
    'rows-uncountable',
    'most of the table',
    {
      cells: [
        [1, 4, 'Thường xuyên'],
        [2, 4, 'Trong năm 2026'],
      ],
    },
    ['2/3 dòng chỉ ghi “Thường xuyên” hoặc “Trong năm”, không đo được'],
  ],
  [
    'continuous-without-count',
    'one row without a number',
    {
      cells: [
        [2, 2, 'Tờ rơi'],
        [2, 4, 'Thường xuyên'],
      ],
    },
    ['Chỉ ghi “thường xuyên” hoặc “trong năm”, không có số lượng nào để đếm'],
  ],
  ['continuous-without-count', 'a number to count', { cells: [[2, 4, 'Thường xuyên']] }, []],
  [
    'lead-without-duty',
    'a unit that the text does not know',
    { cells: [[2, 5, 'Khoa Dược']] },
    ['Chủ trì nhiệm vụ nhưng mục tổ chức thực hiện không giao nhiệm vụ: Khoa Dược (2)'],
  ],
  ['lead-without-duty', 'another dash', { cells: [[1, 5, 'Phòng Tổ chức – Hành chính']] }, []],
  [
    'channel-without-task',
    'channels that no row takes up',
    { changes: [['- Phát tờ rơi', '- Chiếu trên màn hình LED, tổ chức cuộc thi.\n- Phát tờ rơi']] },
    ['Hình thức có trong lời văn nhưng không có dòng nào trong bảng: LED, cuộc thi'],
  ],
  [
    'channel-without-task',
    'a telephone needs no row',
    { changes: [['- Phát tờ rơi', '- Công khai đường dây nóng, hộp thư.\n- Phát tờ rơi']] },
    [],
  ],
  [
    'goal-exceeds-table',
    'a goal above the rows',
    { changes: [['02 bài/tháng', '04 bài/tháng']] },
    ['Lời văn hứa 4 bài (48 một năm) nhưng bảng cộng lại chỉ có 24 một năm'],
  ],
  ['goal-exceeds-table', 'a goal that the rows keep', {}, []],
  [
    'targets-contradict',
    'two shares of one audience',
    {
      changes: [['Nội dung chính xác', '100% viên chức dự nghe tuyên truyền. Nội dung chính xác']],
      cells: [[3, 2, '80% viên chức tham dự']],
    },
    ['Chỉ tiêu tỷ lệ dự mâu thuẫn: 100% và 80%'],
  ],
  [
    'goals-unmeasured',
    'goals without a number',
    { changes: [['2. Yêu cầu', '2. Mục tiêu cụ thể\n- Người bệnh biết thủ tục.\n3. Yêu cầu']] },
    ['“2. Mục tiêu cụ thể” không có chỉ tiêu nào đo được'],
  ],
  [
    'goals-unmeasured',
    'a number among them',
    {
      changes: [
        ['2. Yêu cầu', '2. Mục tiêu cụ thể\n- Người bệnh biết thủ tục.\n- 100% khoa có bảng công khai.\n3. Yêu cầu'],
      ],
    },
    [],
  ],
  [
    'report-without-addressee',
    'nobody to send it to',
    { changes: [['báo cáo Sở Y tế 6 tháng', 'báo cáo 6 tháng']] },
    ['Có hạn báo cáo nhưng không nói gửi cho ai'],
  ],
  [
    'nothing-dated',
    'prose without a time',
    {
      withoutTable: true,
      changes: [
        [', ít nhất 02 bài/tháng', ''],
        ['; báo cáo Sở Y tế 6 tháng trước ngày 10/6/2026, năm trước ngày 25/11/2026', ''],
      ],
    },
    ['Không có thời gian thực hiện cho nội dung nào; báo cáo không có hạn'],
  ],
  ['nothing-dated', 'prose with one time', { withoutTable: true, changes: [[', ít nhất 02 bài/tháng', '']] }, []],
  [
    'forms-uncountable',
    'all the year round',
    {
      withoutTable: true,
      changes: [
        ['- Đăng bài', FORMS],
        ['- Phát tờ rơi tại khu khám bệnh.', ''],
      ],
    },
    ['Các hoạt động chỉ ghi “Thường xuyên”, không có mốc hoặc tần suất đo được'],
  ],
  [
    'paragraph-without-unit',
    'a paragraph that lost its heading',
    {
      changes: [
        ['2. Phòng Điều dưỡng', '2. Phòng Điều dưỡng\n- Chuẩn bị tài liệu.'],
        ['Viết bài, in', 'Tổ chức đều các buổi nói chuyện, viết bài, in'],
      ],
    },
    ['Đoạn “Tổ chức đều các buổi nói chuyện, viết bài, in tờ rơi theo ph…” không có đơn vị'],
  ],
  [
    'paragraph-without-unit',
    'a paragraph about all of them',
    {
      changes: [
        ['2. Phòng Điều dưỡng', '2. Phòng Điều dưỡng\n- Chuẩn bị tài liệu.'],
        ['Viết bài, in tờ rơi', 'Thủ trưởng các đơn vị thực hiện'],
      ],
    },
    [],
  ],
  [
    'report-absent',
    'no report anywhere',
    {
      changes: [['báo cáo Sở Y tế 6 tháng trước ngày 10/6/2026, năm trước ngày 25/11/2026', 'giữ gìn hồ sơ']],
      cells: [
        [3, 1, 'Thi tìm hiểu cải cách hành chính'],
        [3, 2, '02 buổi'],
      ],
    },
    ['Không thấy hạn hay kỳ báo cáo kết quả thực hiện nào'],
  ],
  [
    'reports-undated',
    'a report as usual',
    {
      changes: [
        ['báo cáo Sở Y tế 6 tháng trước ngày 10/6/2026, năm trước ngày 25/11/2026', 'báo cáo Sở Y tế theo quy định'],
      ],
      cells: [
        [3, 1, 'Thi tìm hiểu cải cách hành chính'],
        [3, 2, '02 buổi'],
      ],
    },
    ['Có giao báo cáo nhưng không ghi ngày cụ thể nào'],
  ],
  [
    'survey-unplanned',
    'a survey promised and not planned',
    { changes: [told('Tổ chức khảo sát mức độ hài lòng của người bệnh, phấn đấu đạt trên 90%')] },
    ['Khảo sát và chỉ tiêu hài lòng không có thời gian, không có dòng trong phụ lục'],
  ],
]

describe('duties, products and promises', () => {
  test.each(CASES)('%s: %s', (code, _what, spoilt, says) => {
    expect(saidBy(code, spoilt)).toEqual(says)
  })

  test('the same gap in many rows is told once', () => {
    const more = ['4', '5', '6', '7'].map(no => row(no, `Tập huấn báo cáo viên nhóm ${no}`, '', 'Quý III/2026'))
    const found = lintSpoilt({ more }).filter(finding => finding.code === 'six-clear')
    expect(found.map(({ where, says }) => [where, says])).toEqual([['Phụ lục, dòng 4, 5, 6, 7', 'Chưa rõ: sản phẩm']])
  })
})
