import { type FormEvent, useEffect, useState } from 'react'
import { keepTogether } from '#ui/format.ts'
import { Button } from '#ui/office/button.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { FilterChips } from '#ui/office/filter-chips.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { useNarrow } from '#ui/office/use-narrow.ts'
import { stateChips } from '../../office/state-filter.ts'
import { SORTS } from '../views.input.ts'
import type { Choices, Counts, FilterName } from './views.client.ts'

interface Props {
  counts: Counts
  choices: Choices
  /** Which filters this view has, in the order they stand. */
  fields: readonly Exclude<FilterName, 'trang-thai' | 'trang'>[]
  note?: string
}

/** State chips, which are the legend too, and the other filters; all of them stand in the address. */
export function FilterBar({ counts, choices, fields, note }: Props) {
  const address = useAddress()
  const chosen = fields.filter(name => name !== 'sap-xep' && address.get(name) !== undefined)
  const narrow = useNarrow(700)
  const search = (
    <search className="vw-fields" aria-label="Lọc các kỳ">
      {fields.map(name =>
        name === 'tim' ? (
          <SearchField key={name} />
        ) : (
          <SelectField
            key={name}
            id={name}
            label={LABELS[name]}
            clearable={name !== 'sap-xep'}
            placeholder={ALL[name]}
            value={address.get(name) ?? (name === 'sap-xep' ? SORTS[0] : null)}
            onChange={value =>
              address.set({
                [name]: value === SORTS[0] ? undefined : (value ?? undefined),
                trang: undefined,
                o: undefined,
                ky: undefined,
              })
            }
            choices={choicesFor(name, choices)}
          />
        ),
      )}
      {chosen.length > 0 && (
        <Button
          kind="quiet"
          onClick={() =>
            address.set({
              ...Object.fromEntries(chosen.map(name => [name, undefined])),
              trang: undefined,
              o: undefined,
            })
          }
        >
          Bỏ lọc
        </Button>
      )}
    </search>
  )
  return (
    <div className="vw-filters">
      <FilterChips
        name="trang-thai"
        label="Lọc theo trạng thái"
        chips={stateChips(counts)}
        {...(note !== undefined && { note })}
      />
      {narrow ? (
        <details className="vw-folded" open={chosen.length > 0 || undefined}>
          <summary>{chosen.length > 0 ? `Lọc và sắp xếp, đang lọc ${chosen.length} mục` : 'Lọc và sắp xếp'}</summary>
          {search}
        </details>
      ) : (
        search
      )}
    </div>
  )
}

type Select = Exclude<FilterName, 'trang-thai' | 'trang' | 'tim'>
const LABELS: Record<Select, string> = {
  'don-vi': 'Đơn vị',
  'nhiem-vu': 'Nhiệm vụ',
  thang: 'Tháng đến hạn',
  nguoi: 'Người trả lời',
  tre: 'Trễ ít nhất',
  'sap-xep': 'Sắp xếp',
}
const ALL: Record<Select, string> = {
  'don-vi': 'Tất cả đơn vị',
  'nhiem-vu': 'Tất cả nhiệm vụ',
  thang: 'Cả năm',
  nguoi: 'Mọi người',
  tre: 'Trễ hay không',
  'sap-xep': '',
}
const SORT_WORDS = [
  { value: 'lo', label: 'Đáng lo trước' },
  { value: 'han', label: 'Hạn sớm trước' },
  { value: 'don-vi', label: 'Theo đơn vị' },
  { value: 'nhiem-vu', label: 'Theo nhiệm vụ' },
]

function choicesFor(name: Select, { units, tasks, people }: Choices) {
  if (name === 'don-vi') return units.map(({ id, name }) => ({ value: id, label: name }))
  if (name === 'nhiem-vu')
    return tasks.map(({ id, no, title }) => ({ value: id, label: keepTogether(`TT ${no}. ${title}`) }))
  if (name === 'nguoi') return people.map(({ id, name }) => ({ value: id, label: name }))
  if (name === 'thang') return Array.from({ length: 12 }, (_, n) => ({ value: String(n + 1), label: `Tháng ${n + 1}` }))
  if (name === 'tre') return [1, 3, 7, 14, 30].map(days => ({ value: String(days), label: `${days} ngày` }))
  return SORT_WORDS
}

const PAUSE = 400

/** Asked a moment after the last letter, or at once with Enter. */
function SearchField() {
  const address = useAddress()
  const there = address.get('tim') ?? ''
  const [text, setText] = useState(there)
  const [asked, setAsked] = useState(there)
  // The address changed by itself: another page, "Bỏ lọc".
  if (there !== asked) {
    setAsked(there)
    setText(there)
  }
  const ask = (): void => {
    const wanted = text.trim()
    if (wanted === there) return
    setAsked(wanted)
    address.set({ tim: wanted || undefined, trang: undefined, o: undefined })
  }
  useEffect(() => {
    const timer = setTimeout(ask, PAUSE)
    return () => clearTimeout(timer)
  })
  const send = (event: FormEvent): void => {
    event.preventDefault()
    ask()
  }
  return (
    <form onSubmit={send}>
      <TextField id="tim" label="Tìm theo tên việc, đơn vị, người" type="search" value={text} onChange={setText} />
    </form>
  )
}
