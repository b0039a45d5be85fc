import { align, changeRuns, indent, type Line, space } from '../open-docx.ts'
import { anyOf, type Finder, first, looksOf, type Operator, onLine, rewording } from './operator.ts'
import { reword } from './reword.ts'

const basis = anyOf(/^Căn cứ (?:Luật|Nghị|Quyết|Kế)/u)
const middleBasis = basis
const lastBasis = first(/^Theo đề nghị của .*\.$/u)
/** Running text: sentences, neither numbered nor a heading. */
const text = anyOf(
  /^(?:Trung tâm Y tế khu vực An Bình (?:xây|báo)|Theo Kế hoạch số|Giúp viên chức|Nhiệm vụ cụ thể|Các khoa, phòng, trạm y tế căn|Thực hiện Kế hoạch số|Rất mong|Trong kỳ, Trung tâm|Số liệu chi tiết|Tiếp tục thực hiện|Trên đây)/u,
)
const inText = anyOf(
  /^(?:Giúp viên chức|Nhiệm vụ cụ thể|Trong kỳ, Trung tâm|Tiếp tục thực hiện|[123]\. (?:Đăng|Tổ chức nói|Bố trí|Thành viên))/u,
)

const SIX = 'Ô 6 Căn cứ'
const BODY = 'Ô 6 Nội dung'
const TO = 'Ô 9a Kính gửi'

const onText = (name: string, code: string, find: Finder, change: (line: Line) => void): Operator => ({
  row: BODY,
  name,
  codes: [code],
  put: onLine(find, line => change(line)),
})

const many = first(/^Kính gửi:$/u)
const item = anyOf(/^- (?:Ủy ban nhân dân xã|Trạm Y tế xã).*;$/u)
const lastItem = first(/^- (?:Ủy ban nhân dân xã|Trạm Y tế xã).*\.$/u)
const anyTo = first(/^Kính gửi:/u)

export const TEXT: readonly Operator[] = [
  ...looksOf(SIX, basis, { code: 'basis', sizes: [12, 16], bold: false, italic: true, centred: false }),
  reword(SIX, 'no semicolon', 'basis.semicolon', middleBasis, /;$/u, ''),
  reword(SIX, 'a comma', 'basis.semicolon', middleBasis, /;$/u, ','),
  reword(SIX, 'a semicolon at the end', 'basis.full_stop', lastBasis, /\.$/u, ';'),
  reword(SIX, 'a comma at the end', 'basis.full_stop', lastBasis, /\.$/u, ','),
  reword(
    SIX,
    'without day',
    'basis.form',
    anyOf(/^Căn cứ (?:Nghị|Quyết|Kế).* ngày/u),
    / ngày \d+ tháng \d+ năm \d+/u,
    '',
  ),
  reword(SIX, 'without number', 'basis.form', anyOf(/^Căn cứ (?:Nghị|Quyết|Kế).* số /u), / số \S+/u, ''),
  reword(
    SIX,
    'two on one line',
    'basis.own_line',
    middleBasis,
    /;$/u,
    '; Căn cứ Luật Viên chức ngày 15 tháng 11 năm 2010;',
  ),
  onText('size 12', 'body.size', text, line => changeRuns(line.runs, { size: 12 })),
  onText('size 16', 'body.size', inText, line => changeRuns(line.runs, { size: 16 })),
  onText('italic', 'body.style', text, line => changeRuns(line.runs, { italic: true })),
  onText('left', 'body.align', text, line => align(line, 'left')),
  onText('right', 'body.align', inText, line => align(line, 'right')),
  onText('no indent', 'body.indent', text, line => indent(line, { firstLine: 0 })),
  onText('a small indent', 'body.indent', inText, line => indent(line, { firstLine: 340 })),
  onText('a wide indent', 'body.indent', text, line => indent(line, { firstLine: 1134 })),
  onText('no gap', 'body.gap', inText, line => space(line, { before: 0, after: 0 })),
  onText('a small gap', 'body.gap', inText, line => space(line, { before: 0, after: 40 })),
  onText('double lines', 'body.line', text, line => space(line, { line: 480, lineRule: 'auto' })),
  onText('tight lines', 'body.line', text, line => space(line, { line: 200, lineRule: 'auto' })),
  onText('exact low lines', 'body.line', text, line => space(line, { line: 240, lineRule: 'exact' })),
  onText('exact high lines', 'body.line', text, line => space(line, { line: 560, lineRule: 'exact' })),
  ...looksOf(TO, anyTo, { code: 'addressee', sizes: [12, 16], bold: false, italic: false, centred: false }),
  reword(TO, 'no colon', 'addressee.words', anyTo, 'Kính gửi:', 'Kính gửi'),
  reword(TO, 'capitals', 'addressee.words', anyTo, 'Kính gửi', 'KÍNH GỬI'),
  reword(TO, 'no dash', 'addressee.dash', item, /^- /u, ''),
  reword(TO, 'a plus', 'addressee.dash', item, /^- /u, '+ '),
  reword(TO, 'no semicolon', 'addressee.semicolon', item, /;$/u, ''),
  reword(TO, 'no full stop', 'addressee.full_stop', lastItem, /\.$/u, ''),
  reword(TO, 'a semicolon at the end', 'addressee.full_stop', lastItem, /\.$/u, ';'),
  {
    row: TO,
    name: 'dashes at the margin',
    codes: ['addressee.indent'],
    put: onLine(item, line => indent(line, { left: 0, hanging: 0 })),
  },
  {
    row: TO,
    name: 'first beside the words',
    codes: ['addressee.own_line'],
    put: rewording(many, words => `${words} Sở Y tế tỉnh Bình Sơn;`),
  },
]
