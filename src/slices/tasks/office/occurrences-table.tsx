import { keepTogether } from '#ui/format.ts'
import { ButtonAnchor } from '#ui/office/button.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { lookOf, standInWords, stateWordsOf, whenOf } from '../duty.words.ts'
import { REQUEST_WORDS } from '../requests/duty-request.words.ts'
import { periodWords } from '../tasks.words.ts'
import { OccurrenceActs } from './occurrence-acts.tsx'
import { type Duty, handInAddress, type OccurrenceList, resultAddress } from './tasks.client.ts'

type Row = Duty
type List = Omit<OccurrenceList, 'rows' | 'counts'> & { rows: readonly Row[] }

interface Props {
  list: List
  caption: string
  /** Under the head of its task: number and title need not be said again. */
  isOfOneTask?: boolean
  paged?: boolean
  /** Under the name of its unit, which need not be said again. */
  isOfOneUnit?: boolean
  /** The person's own: they hand in for themselves. */
  isOwn?: boolean
}

/** Occurrences: whose, which period, until when, how far, and what can be done about each. */
export function OccurrencesTable(props: Props) {
  const { list, caption, isOfOneTask = false, isOfOneUnit = false, paged = false, isOwn = false } = props
  const address = useAddress()
  const opened = address.get('ky')
  return (
    <DataTable
      caption={caption}
      columns={columnsFor(list, { isOfOneTask, isOfOneUnit, isOwn })}
      rows={list.rows}
      rowKey={row => row.id}
      onOpen={row => address.set({ ky: row.id === opened ? undefined : row.id })}
      opened={row => row.id === opened && <OccurrenceActs duty={row} today={list.today} />}
      {...(paged && { page: { page: list.page, total: list.total, size: list.page_size } })}
      empty={
        isOfOneTask ? (
          <EmptyState title="Chưa có kỳ nào">Kỳ được lập khi việc có nhịp hoặc có sự việc được báo.</EmptyState>
        ) : (
          <EmptyState title="Không có kỳ nào khớp với bộ lọc">Bỏ bớt bộ lọc để xem các kỳ khác.</EmptyState>
        )
      }
    />
  )
}

const nameOf = (row: Duty): string => row.unit_name ?? row.party_name ?? 'Người được giao'

const ANSWERS: Column<Row> = {
  key: 'answers',
  head: 'Người trả lời',
  cell: row => standInWords(row) ?? row.answers_name ?? '–',
}

type Under = Required<Pick<Props, 'isOfOneTask' | 'isOfOneUnit' | 'isOwn'>>

function columnsFor({ today, rows }: List, { isOfOneTask, isOfOneUnit, isOwn }: Under): Column<Row>[] {
  const isAnswered = rows.some(row => row.answers_name !== undefined)
  const task: Column<Row>[] = [
    { key: 'tt', head: 'TT', kind: 'tt', cell: row => <TaskTag tt={row.no} bare to={`/nhiem-vu/${row.task_id}`} /> },
    { key: 'title', head: 'Nhiệm vụ', names: isOfOneUnit, cell: row => keepTogether(row.title) },
  ]
  return [
    ...(isOfOneTask ? [] : task),
    ...(isOfOneUnit ? [] : [{ key: 'unit', head: 'Đơn vị', names: true, cell: nameOf }]),
    ...(isAnswered && !isOfOneUnit ? [ANSWERS] : []),
    { key: 'period', head: 'Kỳ', cell: row => <span className="lt-nowrap">{periodWords(row.period_code)}</span> },
    {
      key: 'due',
      head: 'Hạn',
      cell: row => {
        const when = whenOf(row, today)
        return <span className={when.tone && `lt-tone-${when.tone}`}>{when.text}</span>
      },
    },
    {
      key: 'state',
      head: 'Trạng thái',
      cell: row => (
        <span>
          <StateBadge state={lookOf(row, today)}>{stateWordsOf(row, today)}</StateBadge>
          {row.request?.state === 'open' && <span className="lt-small"> {REQUEST_WORDS[row.request.kind]}</span>}
        </span>
      ),
    },
    {
      key: 'act',
      head: 'Bài nộp',
      cell: row => (
        <span className="lt-nowrap">
          <Way row={row} isOwn={isOwn} />
        </span>
      ),
    },
  ]
}

function Way({ row, isOwn }: { row: Duty; isOwn: boolean }) {
  if (row.now === 'open' || (isOwn && row.now === 'returned'))
    return (
      <ButtonAnchor kind="quiet" small href={handInAddress(row.id)}>
        {!isOwn ? 'Nộp thay' : row.now === 'returned' ? 'Bổ sung' : 'Nộp minh chứng'}
      </ButtonAnchor>
    )
  if (row.now === 'upcoming' || row.now === 'waived') return '–'
  return (
    <ButtonAnchor kind="quiet" small href={resultAddress(row.id)}>
      Xem bài
    </ButtonAnchor>
  )
}
