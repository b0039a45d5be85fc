import { Button } from '#ui/public/button.tsx'
import { ChoiceBox } from '#ui/public/choice-box.tsx'
import { SheetPage } from '#ui/public/sheet-page.tsx'
import type { Year } from '../load-year.ts'

interface Props {
  base: string
  facility: string
  units: Year['units']
  unit: string | undefined
  period: string
  periods: readonly { code: string; words: string }[]
}

/** Chọn đơn vị và kỳ để in phiếu việc: biểu mẫu thường, không cần mã lệnh. */
export const ChooseSheetPage = ({ base, facility, units, unit, period, periods }: Props) => (
  <SheetPage title="In phiếu việc" behind={facility} close={`${base}/viec`}>
    <form method="get" action={`${base}/in/phieu-viec`}>
      <ChoiceBox
        name="don-vi"
        label="Đơn vị"
        choices={units.map(one => ({ value: one.id, label: one.name }))}
        {...(unit !== undefined && { value: unit })}
      />
      <ChoiceBox
        name="ky"
        label="Kỳ"
        choices={periods.map(one => ({ value: one.code, label: one.words }))}
        value={period}
      />
      <Button kind="primary" main>
        Mở phiếu việc
      </Button>
    </form>
  </SheetPage>
)
