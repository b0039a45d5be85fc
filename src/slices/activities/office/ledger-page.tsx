import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatDay } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { FilterChips } from '#ui/office/filter-chips.tsx'
import { PageHeader } from '#ui/office/page-header.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { useHolds } from '#ui/office/use-me.ts'
import { WordTag } from '#ui/office/word-tag.tsx'
import { activitiesWords, SOURCE_WORDS } from '../activities.words.ts'
import { channelWords, kindWords } from '../activity-kinds.words.ts'
import { activities, keys, type Ledger, type LedgerRow } from './activities.client.ts'
import { CountedBadge, quantityOf } from './fact-marks.tsx'
import { LedgerFilters } from './ledger-filters.tsx'
import { OpenActivity } from './open-activity.tsx'
import { TypeInForm } from './type-in-form.tsx'

const COUNTED_SLUGS = { 'da-tinh': 'yes', 'chua-tinh': 'no', 'da-rut': 'ended' } as const
const isCounted = (text: string | undefined): text is keyof typeof COUNTED_SLUGS =>
  text !== undefined && text in COUNTED_SLUGS

interface Props {
  /** What a fact is tied to: another room knows that, the desk puts it in. */
  tiesOf: (activityId: string) => ReactNode
}

/** Sổ hoạt động: mọi sự việc đã xảy ra, mở ra được tới minh chứng; nhập tay, rút, thay đều có lý do. */
export function LedgerPage({ tiesOf }: Props) {
  const address = useAddress()
  const mayRecord = useHolds('coordinator', 'leader')
  const query = useLedger()
  return (
    <>
      <PageHeader
        title="Hoạt động"
        facts="Mỗi dòng là một việc đã xảy ra. Số liệu báo cáo cộng từ các dòng đã tính."
        actions={
          mayRecord && (
            <Button kind="primary" icon={IconPlus} onClick={() => address.set({ nhap: 'moi' })}>
              Nhập tay số liệu
            </Button>
          )
        }
      />
      <FilterChips
        name="tinh"
        label="Lọc theo việc tính số liệu"
        several={false}
        chips={[
          { value: 'da-tinh', label: 'Đã tính', state: 'accepted' },
          { value: 'chua-tinh', label: 'Chưa tính', state: 'submitted' },
          { value: 'da-rut', label: 'Đã rút, đã thay', state: 'waived' },
        ]}
      />
      <QueryState query={query} failed="Chưa mở được sổ hoạt động" words={activitiesWords}>
        {ledger => (
          <>
            <LedgerFilters units={ledger.units} figures={ledger.figures} />
            {address.get('nhap') === 'moi' && mayRecord && (
              <TypeInForm units={ledger.units} onEnd={() => address.set({ nhap: undefined })} />
            )}
            <Rows ledger={ledger} tiesOf={tiesOf} />
          </>
        )}
      </QueryState>
    </>
  )
}

function useLedger() {
  const address = useAddress()
  const counted = address.get('tinh')
  const filter: Record<string, string> = { page: address.get('trang') ?? '1' }
  const named = {
    kind: 'loai',
    unit: 'don-vi',
    source: 'nguon',
    from: 'tu',
    to: 'den',
    ids: 'dong',
    figure: 'chi-tieu',
  } as const
  for (const [key, name] of Object.entries(named)) {
    const value = address.get(name)
    if (value) filter[key] = value
  }
  if (isCounted(counted)) filter.counted = COUNTED_SLUGS[counted]
  return useQuery({
    queryKey: keys.ledger(filter),
    queryFn: () => answer(activities.index.$get({ query: filter })),
    placeholderData: previous => previous,
  })
}

function Rows({ ledger, tiesOf }: { ledger: Ledger; tiesOf: Props['tiesOf'] }) {
  const address = useAddress()
  const opened = address.get('mo')
  return (
    <Sheet flush>
      <DataTable
        caption="Sổ hoạt động"
        columns={columnsFor(ledger)}
        rows={ledger.rows}
        rowKey={row => row.id}
        onOpen={row => address.set({ mo: row.id === opened ? undefined : row.id })}
        opened={row => row.id === opened && <OpenActivity id={row.id} people={ledger.people} ties={tiesOf(row.id)} />}
        page={{ page: ledger.page, total: ledger.total, size: ledger.page_size }}
        empty={
          <EmptyState title="Chưa có hoạt động nào khớp">
            Khi đơn vị nộp minh chứng hoặc có số liệu nhập tay, hoạt động hiện ở đây.
          </EmptyState>
        }
      />
    </Sheet>
  )
}

const columnsFor = (ledger: Ledger): Column<LedgerRow>[] => [
  { key: 'day', head: 'Ngày', kind: 'number', width: 104, cell: row => formatDay(row.happened_on) },
  {
    key: 'title',
    head: 'Hoạt động',
    names: true,
    cell: row => (
      <>
        {row.title}
        {row.is_adjustment && ' (điều chỉnh)'}
      </>
    ),
  },
  {
    key: 'kind',
    head: 'Loại, kênh',
    cell: row => [kindWords(row.kind).name, row.channel && channelWords(row.channel)].filter(Boolean).join(', '),
  },
  { key: 'unit', head: 'Đơn vị', cell: row => (row.unit_id ? ledger.units[row.unit_id]?.name : undefined) ?? '–' },
  { key: 'quantity', head: 'Số lượng', cell: quantityOf },
  {
    key: 'source',
    head: 'Nguồn',
    cell: row => (
      <span className="lt-nowrap">
        <WordTag>{SOURCE_WORDS[row.source]}</WordTag>
      </span>
    ),
  },
  {
    key: 'state',
    head: 'Tính số liệu',
    cell: row => (
      <span className="lt-nowrap">
        <CountedBadge row={row} />
      </span>
    ),
  },
]
