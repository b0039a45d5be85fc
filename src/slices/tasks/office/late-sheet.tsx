import { useQuery } from '@tanstack/react-query'
import { formatNumber } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { ButtonLink } from '#ui/office/button.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { ChaseButton } from '../reminders/office/chase-dialog.tsx'
import { type Query, viewKeys, views } from '../views/office/views.client.ts'
import { STATE_SLUGS } from '../views/views.input.ts'
import { OccurrencesTable } from './occurrences-table.tsx'

const SHOWN = 5

/** What is late, by name: the question that follows the matrix. */
export function LateSheet({ year }: { year: number }) {
  const address = useAddress()
  const unit = address.get('don-vi')
  const query: Query = {
    nam: String(year),
    'trang-thai': STATE_SLUGS.overdue,
    'sap-xep': 'han',
    'so-dong': String(SHOWN),
    ...(unit && { 'don-vi': unit }),
  }
  const { data } = useQuery({
    queryKey: viewKeys.of('list', query),
    queryFn: () => answer(views.list.$get({ query })),
  })
  if (data === undefined) return null
  if (data.total === 0)
    return (
      <Sheet title="Đang trễ">
        <p>Không có kỳ nào trễ.</p>
      </Sheet>
    )
  return (
    <Sheet
      flush
      title={`Đang trễ ${formatNumber(data.total)} kỳ`}
      action={
        <span className="lt-row">
          <ButtonLink small to={address.with({ xem: 'danh-sach', 'trang-thai': STATE_SLUGS.overdue, o: undefined })}>
            Mở cả danh sách
          </ButtonLink>
          <ChaseButton year={year} unit={unit} />
        </span>
      }
    >
      <OccurrencesTable list={data} caption="Các kỳ trễ nhất" />
    </Sheet>
  )
}
