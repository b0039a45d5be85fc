import { formatNumber, formatPercent } from '#ui/format.ts'
import { Button } from '#ui/office/button.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { FigureLink } from '#ui/office/figure-link.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { ENOUGH } from '../outlook.policy.ts'
import { MonthBars } from './month-bars.tsx'
import type { YearOnePage } from './views.client.ts'

type Month = YearOnePage['months'][number]

/** What the rest of the year looks like if nothing changes, with how it was reckoned in words. */
export function OutlookSheet({ year }: { year: YearOnePage }) {
  const address = useAddress()
  const asTable = address.get('bang') === '1'
  return (
    <Sheet
      title="Nếu không có gì thay đổi"
      action={
        <Button small onClick={() => address.set({ bang: asTable ? undefined : '1' })}>
          {asTable ? 'Xem dạng hình' : 'Xem dạng bảng'}
        </Button>
      }
    >
      <Words year={year} />
      {asTable ? (
        <DataTable
          caption="Các kỳ theo tháng đến hạn"
          columns={columnsOf(year)}
          keepShape
          rows={year.months}
          rowKey={m => m.month}
        />
      ) : (
        <MonthBars year={year} />
      )}
    </Sheet>
  )
}

function Words({ year: { outlook } }: { year: YearOnePage }) {
  const { due, on_time, late, missing, ahead, rate, expected_late } = outlook
  const n = formatNumber
  if (rate === null || expected_late === null)
    return (
      <p className="vw-says">
        Mới có {n(due)} kỳ tới hạn, chưa đủ để nói phần còn lại của năm sẽ ra sao. Khi có ít nhất {ENOUGH} kỳ tới hạn,
        phép tính hiện ở đây. Còn {n(ahead)} kỳ phải nộp.
      </p>
    )
  return (
    <>
      <p className="vw-says">
        Còn <b>{n(ahead)} kỳ</b> phải nộp. Nếu giữ nhịp như đến nay, khoảng <b>{n(expected_late)} kỳ</b> trong số đó sẽ
        không nộp đúng hạn
        {missing > 0 && <>, thêm vào {n(missing)} kỳ đang quá hạn hoặc bị trả lại chưa bổ sung</>}.
      </p>
      <p className="vw-says">
        Cách tính: đã có {n(due)} kỳ tới hạn, {n(on_time)} kỳ nộp đúng hạn ({formatPercent(rate)}), {n(late)} kỳ nộp sau
        hạn, {n(missing)} kỳ chưa nộp hoặc bị trả lại. Lấy {n(ahead)} kỳ còn lại nhân với phần không đúng hạn,{' '}
        {formatPercent(100 - rate)}. Hạn là hạn đã gia hạn, nếu có; hồ sơ giấy tính theo ngày ghi trên giấy; kỳ được
        miễn không tính. Đây là phép nhân thẳng, không đoán mùa cao điểm hay nghỉ Tết.
      </p>
    </>
  )
}

/** Of what is ahead in a month, how much would be late at the pace so far. */
const lateAhead = (month: Month, rate: number | null): number | null =>
  rate === null ? null : month.ahead * (1 - rate / 100)

function columnsOf({ months, outlook, plan }: YearOnePage): Column<Month>[] {
  const sum = (of: (month: Month) => number): string => formatNumber(months.reduce((all, month) => all + of(month), 0))
  const number = (key: 'on_time' | 'late' | 'missing' | 'early' | 'ahead', head: string): Column<Month> => ({
    key,
    head,
    kind: 'number',
    cell: month => formatNumber(month[key]),
    total: sum(month => month[key]),
  })
  return [
    {
      key: 'month',
      head: 'Tháng',
      names: true,
      cell: ({ month }) => (
        <FigureLink
          label="mở lịch của tháng"
          to={`/nhiem-vu?xem=lich&thang=${month.startsWith(`${plan?.year}-`) ? Number(month.slice(5)) : month}`}
        >
          {monthWords(month)}
        </FigureLink>
      ),
      total: 'Cộng',
    },
    number('on_time', 'Đúng hạn'),
    number('late', 'Nộp sau hạn'),
    number('missing', 'Chưa nộp'),
    number('early', 'Đã nộp trước'),
    number('ahead', 'Còn phải nộp'),
    {
      key: 'expected',
      head: 'Dự tính trễ',
      kind: 'number',
      cell: month => {
        const late = lateAhead(month, outlook.rate)
        return late === null || month.ahead === 0 ? '–' : formatNumber(late)
      },
      total: outlook.expected_late === null ? '–' : formatNumber(outlook.expected_late),
    },
  ]
}

const monthWords = (month: string): string => `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`
