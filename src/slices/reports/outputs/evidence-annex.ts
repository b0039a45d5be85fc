import { writeDay } from '#platform/day.ts'
import { type Annex, type Cell, type Column, cell, link, plain, type Row, type Run } from '#platform/document/layout.ts'
import type { EvidenceLine, ReportSnapshot } from '../report-snapshot.ts'
import { periodInText } from '../reports.words.ts'
import { firstEvidenceAnnex } from './first-annexes.ts'
import { periodWords } from './period-words.ts'
import { proofName } from './proof-numbers.ts'

const COLUMNS: readonly Column[] = [
  { share: 7, align: 'center' },
  { share: 4.5, align: 'center' },
  { share: 8, align: 'left' },
  { share: 13, align: 'left' },
  { share: 22, align: 'left' },
  { share: 9, align: 'center' },
  { share: 11, align: 'left' },
  { share: 9, align: 'center' },
  { share: 14, align: 'left' },
  { share: 13, align: 'left' },
]
const HEAD: Row = {
  cells: [
    'MC',
    'TT',
    'Kỳ',
    'Đơn vị',
    'Minh chứng',
    'Ngày thực hiện',
    'Người duyệt',
    'Ngày duyệt',
    'Liên kết',
    'Mã băm SHA-256',
  ].map(title => cell(title)),
}

/**
 * Every accepted piece of evidence: which task, period and unit it proves, who accepted it and when, where it opens, and the
 * whole hash of its bytes. `site` is where the house stands: the number then opens what is kept there, behind the sign-in.
 */
export function composeEvidenceAnnex(snapshot: ReportSnapshot, site?: string): Annex {
  const { evidence, period } = snapshot
  if (evidence.every(line => line.id === undefined)) return firstEvidenceAnnex(snapshot)
  return {
    title: `Danh mục minh chứng ${periodInText(period.name)}`,
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        columns: COLUMNS,
        head: [HEAD],
        rows: evidence.map((line, at) => ({ cells: cellsOf(line, at, site) })),
      },
    ],
  }
}

const cellsOf = (line: EvidenceLine, at: number, site: string | undefined): Cell[] => [
  cell([nameOf(line, at, site)]),
  cell(line.task_no),
  cell([small(periodWords(line.period))]),
  cell([small(line.unit)]),
  titled(line),
  day(line.happened_on),
  cell([small(line.accepted_by ?? '–')]),
  day(line.accepted_on ?? null),
  address(line),
  hash(line.sha256 ?? line.link?.copy_sha256 ?? null),
]

/** What the house keeps of it: the file, or the text of a page that was kept when it was looked at. */
function nameOf(line: EvidenceLine, at: number, site: string | undefined): Run {
  const name = proofName(at)
  const kept = line.sha256 ? 'tep' : line.link?.copy_sha256 ? 'ban-luu' : undefined
  return site && line.id && kept ? link(`${site}/minh-chung/${line.id}/${kept}`, name) : plain(name)
}

/** A link that nobody named stands under its site's name: the whole address has a column of its own. */
const titleOf = ({ title, url }: EvidenceLine): string =>
  url !== null && title === url && URL.canParse(url) ? `Trang ${new URL(url).host}` : title

const titled = (line: EvidenceLine): Cell => ({
  paragraphs: [
    [plain(titleOf(line))],
    ...(line.file_name && line.file_name !== line.title ? [[small(line.file_name)]] : []),
  ],
})

const day = (day: string | null): Cell => cell([small(day === null ? '–' : writeDay(day))])

/** The address as it was handed in; one that no longer opens is marked, with what is kept of it. */
function address({ url, link: seen }: EvidenceLine): Cell {
  if (!url) return cell([small('Tệp lưu trong hệ thống')])
  const says = [
    ...(seen?.state === 'dead'
      ? [`Liên kết hỏng${seen.checked_on ? `, xem ngày ${writeDay(seen.checked_on)}` : ''}`]
      : []),
    ...(seen?.copy_sha256 ? ['Có bản lưu nội dung, mã băm bên cạnh'] : []),
  ]
  return { paragraphs: [[{ ...link(url), small: true }], ...says.map(text => [small(text)])] }
}

const QUARTER = 16

/** All 64 digits, sixteen to a line, so that an eye finds its way. */
const hash = (sha256: string | null): Cell =>
  cell([small(sha256 === null ? '–' : (sha256.match(new RegExp(`.{1,${QUARTER}}`, 'gu')) ?? []).join('\n'))])

const small = (text: string): Run => ({ kind: 'text', text, small: true })
