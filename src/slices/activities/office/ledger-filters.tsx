import { DayField } from '#ui/office/fields/day-field.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { SOURCE_WORDS } from '../activities.words.ts'
import { ACTIVITY_KINDS } from '../activity-kinds.words.ts'
import type { Ledger } from './activities.client.ts'
import './activities.css'

/** Kind, unit, source, figure and days; all of it stands in the address. */
export function LedgerFilters({ units, figures }: Pick<Ledger, 'units' | 'figures'>) {
  const address = useAddress()
  const set = (name: string) => (value: string | null) =>
    address.set({ [name]: value ?? undefined, trang: undefined, mo: undefined })
  const choose = (name: string) => ({ id: `loc-${name}`, value: address.get(name) ?? null, onChange: set(name) })
  return (
    <div className="ac-filters">
      <SelectField
        {...choose('loai')}
        label="Loại"
        clearable
        placeholder="Tất cả"
        choices={Object.entries(ACTIVITY_KINDS).map(([value, { name }]) => ({ value, label: name }))}
      />
      <SelectField
        {...choose('don-vi')}
        label="Đơn vị"
        clearable
        placeholder="Tất cả"
        choices={Object.entries(units).map(([value, { name }]) => ({ value, label: name }))}
      />
      <SelectField
        {...choose('nguon')}
        label="Nguồn"
        clearable
        placeholder="Tất cả"
        choices={Object.entries(SOURCE_WORDS).map(([value, label]) => ({ value, label }))}
      />
      <SelectField
        {...choose('chi-tieu')}
        label="Tính vào chỉ tiêu"
        clearable
        placeholder="Tất cả"
        choices={figures.map(({ code, no, name }) => ({ value: code, label: `${no}. ${name}` }))}
      />
      <DayField {...choose('tu')} label="Từ ngày" />
      <DayField {...choose('den')} label="Đến ngày" />
    </div>
  )
}
