import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { base } from '#ui/office/base.ts'
import { ButtonAnchor } from '#ui/office/button.tsx'
import { FILTERS, useViewQuery } from './views.client.ts'

/** The names that paper and workbooks go by, of each way to look at the year. */
const ON_PAPER: Readonly<Record<string, string>> = {
  'ma-tran': 'ma-tran',
  'don-vi': 'bang',
  lich: 'lich',
  'ca-nam': 'gantt',
  'danh-sach': 'danh-sach',
}

/** Paper and workbook of the view that is open, with the filters of the address; all rows, not one page of them. */
export function ExportLinks({ view, year }: { view: string; year: number }) {
  const { trang: _trang, ...query } = useViewQuery(year, FILTERS)
  const name = ON_PAPER[view] ?? view
  const asked = new URLSearchParams(query).toString().replaceAll('%2C', ',')
  const unit = 'don-vi' in query ? query['don-vi'] : undefined
  return (
    <>
      <ButtonAnchor icon={IconPrinter} href={`${base}/in/${name}?${asked}`}>
        {view === 'ma-tran' ? 'In A3' : 'In'}
      </ButtonAnchor>
      <ButtonAnchor icon={IconFileSpreadsheet} href={`${base}/xuat/${name}.xlsx?${asked}`} download>
        Tải Excel
      </ButtonAnchor>
      <ButtonAnchor icon={IconPrinter} href={`${base}/in/phieu-viec${unit ? `?don-vi=${unit}` : ''}`}>
        Phiếu việc
      </ButtonAnchor>
    </>
  )
}
