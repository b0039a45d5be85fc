import type { ReactNode } from 'react'
import { formatNumber } from '#ui/format.ts'
import type { ShownState } from '#ui/state.ts'
import { StateIcon } from '#ui/state-icon.tsx'
import { Button } from './button.tsx'
import { useAddress } from './use-address.ts'

export interface Chip {
  /** As it stands in the address: "qua-han". */
  value: string
  label: string
  count?: number
  state?: ShownState
}

interface Props {
  /** The name in the address: "trang-thai". */
  name: string
  label: string
  chips: readonly Chip[]
  /** Several at once, or one instead of another. */
  several?: boolean
  note?: ReactNode
}

/** Chips with counts are the filter and the legend at once; what is chosen stands in the address. */
export function FilterChips({ name, label, chips, several = true, note }: Props) {
  const address = useAddress()
  const chosen = address.all(name)
  const toggle = (value: string) => {
    const without = chosen.filter(other => other !== value)
    const next = without.length < chosen.length ? without : several ? [...chosen, value] : [value]
    address.set({ [name]: next.join(','), trang: undefined })
  }
  return (
    <div className="lt-chips">
      <ul aria-label={label}>
        {chips.map(chip => (
          <li key={chip.value}>
            <button
              type="button"
              className="lt-chip"
              aria-pressed={chosen.includes(chip.value)}
              onClick={() => toggle(chip.value)}
            >
              {chip.state !== undefined && <StateIcon state={chip.state} />}
              {chip.label}
              {chip.count !== undefined && <b>{formatNumber(chip.count)}</b>}
            </button>
          </li>
        ))}
      </ul>
      {chosen.length > 0 && (
        <Button kind="quiet" small onClick={() => address.set({ [name]: undefined, trang: undefined })}>
          Bỏ lọc
        </Button>
      )}
      {note !== undefined && <span className="lt-chips-note">{note}</span>}
    </div>
  )
}
