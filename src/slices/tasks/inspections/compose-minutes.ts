import { writeDay } from '#platform/day.ts'
import { type AdministrativeDocument, type Block, cell, plain, type Row } from '#platform/document/layout.ts'
import type { Letterhead } from '../../facilities/names.api.ts'
import type { InspectionView } from './inspection.queries.ts'
import { VERDICT_WORDS } from './inspections.words.ts'

/**
 * Biên bản kiểm tra in the decree's layout (NĐ 30/2020, Phụ lục III): who, where, what was looked at, what was found at each
 * unit, what each unit has to do until when, conclusions. Made from the inspection alone, so that the same inspection is
 * always the same document. The clerk gives the number when it is entered in the book.
 */
export function composeMinutes(view: InspectionView, letterhead: Letterhead): AdministrativeDocument {
  return {
    rules: 'nd30-2020@1',
    medium: 'electronic',
    letterhead: { superior: letterhead.parent_agency, issuer: letterhead.name },
    reference: { number: null, sign: `BB-${letterhead.symbol_suffix}` },
    issued: { place: letterhead.place, day: null, year: Number(view.to_day.slice(0, 4)) },
    title: { type: 'Biên bản', subject: view.title },
    addressees: [],
    bases: [],
    blocks: [
      paragraph(opening(view, letterhead)),
      section('Thành phần'),
      clause('Đoàn kiểm tra'),
      ...view.members.map(member =>
        bullet(member.id === view.lead_staff_id ? `${member.name}, Trưởng đoàn` : `${member.name}, thành viên`),
      ),
      clause('Đơn vị được kiểm tra'),
      ...view.units.map(unit => bullet(unit.met_with ? `${unit.name}: ${unit.met_with}` : unit.name)),
      section('Nội dung kiểm tra'),
      ...view.lines.map(line => bullet(line.task_no ? `${line.words} (nhiệm vụ ${line.task_no})` : line.words)),
      section('Kết quả kiểm tra'),
      ...resultBlocks(view),
      ...followUpBlocks(view),
      section('Kết luận'),
      ...conclusionBlocks(view.conclusions),
      paragraph('Biên bản đã được các bên thống nhất và thông qua'),
    ],
    annexes: [],
    recipients: ['Ban Giám đốc', 'Các đơn vị được kiểm tra', 'Lưu: VT, TCHC'],
    signature: { authority: [], position: 'Trưởng đoàn kiểm tra', name: view.lead_name },
  }
}

const section = (title: string): Block => ({ kind: 'heading', level: 'section', title })
const clause = (title: string): Block => ({ kind: 'heading', level: 'clause', title })
const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [plain(text)] })
const bullet = (text: string): Block => ({ kind: 'bullet', runs: [plain(text)] })

function opening({ from_day, to_day, units }: InspectionView, { name }: Letterhead): string {
  const when =
    from_day === to_day ? `Ngày ${writeDay(from_day)}` : `Từ ngày ${writeDay(from_day)} đến ngày ${writeDay(to_day)}`
  const where = units.length === 1 ? (units[0]?.name ?? '') : `${units.length} đơn vị`
  return `${when}, đoàn kiểm tra của ${name} đã kiểm tra công tác tuyên truyền cải cách hành chính tại ${where}.`
}

const HEAD: Row = { cells: ['TT', 'Nội dung', 'Kết quả', 'Ghi chú'].map(title => cell(title)) }
const COLUMNS = [
  { share: 7, align: 'center' },
  { share: 40, align: 'left' },
  { share: 15, align: 'center' },
  { share: 38, align: 'left' },
] as const

/** One table a unit: every line with its verdict. */
function resultBlocks({ units, lines, findings }: InspectionView): Block[] {
  const of = (unit: string, line: string) => findings.find(one => one.unit_id === unit && one.line_id === line)
  return units.map(unit => ({
    kind: 'table',
    caption: unit.name,
    columns: COLUMNS,
    head: [HEAD],
    rows: lines.map((line, at) => {
      const finding = of(unit.unit_id, line.id)
      return {
        cells: [
          cell(String(at + 1)),
          cell(line.words),
          cell(finding ? VERDICT_WORDS[finding.verdict] : '–'),
          cell(finding?.note || '–'),
        ],
      }
    }),
  }))
}

function followUpBlocks({ follow_ups, units }: InspectionView): Block[] {
  if (follow_ups.length === 0) return []
  const nameOf = new Map(units.map(unit => [unit.unit_id, unit.name]))
  return [
    section('Kiến nghị'),
    {
      kind: 'table',
      columns: [
        { share: 7, align: 'center' },
        { share: 28, align: 'left' },
        { share: 45, align: 'left' },
        { share: 20, align: 'center' },
      ],
      head: [{ cells: ['TT', 'Đơn vị', 'Việc phải làm', 'Hạn'].map(title => cell(title)) }],
      rows: follow_ups.map((one, at) => ({
        cells: [cell(String(at + 1)), cell(nameOf.get(one.unit_id) ?? ''), cell(one.words), cell(writeDay(one.due_on))],
      })),
    },
  ]
}

const conclusionBlocks = (text: string): Block[] => {
  const lines = text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(Boolean)
  if (lines.length === 0) return [paragraph('Chưa có kết luận.')]
  return lines.map(line => (/^[-–+]\s*/.test(line) ? bullet(line.replace(/^[-–+]\s*/, '')) : paragraph(line)))
}
