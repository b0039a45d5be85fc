import { useState } from 'react'
import { Button } from '#ui/office/button.tsx'
import type { ReviewRow } from './plans.client.ts'

interface Props {
  rows: readonly ReviewRow[]
  toSee: number
  onlyToSee: boolean
  filter: (only: boolean) => void
  open: (row: ReviewRow) => void
}

/** How far it is, the rows that need a look alone, and a way to a row by its number. */
export function DraftTools({ rows, toSee, onlyToSee, filter, open }: Props) {
  const done = rows.filter(row => row.review !== 'unread').length
  return (
    <div className="pl-tools">
      <progress className="pl-progress" aria-label="Số dòng đã xem" value={done} max={Math.max(1, rows.length)} />
      <span className="lt-num lt-small">
        {done}/{rows.length} dòng
      </span>
      <Button small pressed={onlyToSee} onClick={() => filter(!onlyToSee)}>
        Chỉ dòng cần xem {toSee}
      </Button>
      <JumpField rows={rows} open={open} />
    </div>
  )
}

function JumpField({ rows, open }: Pick<Props, 'rows' | 'open'>) {
  const [no, type] = useState('')
  const [missed, miss] = useState(false)
  return (
    <form
      className="pl-jump"
      onSubmit={event => {
        event.preventDefault()
        const found = rows.find(row => sameNo(row.no, no))
        miss(found === undefined)
        if (!found) return
        type('')
        // The keys of the rows work again at once.
        event.currentTarget.querySelector('input')?.blur()
        open(found)
      }}
    >
      <label htmlFor="pl-toi-dong">Tới dòng</label>
      <input
        id="pl-toi-dong"
        value={no}
        size={4}
        autoComplete="off"
        onChange={event => {
          type(event.currentTarget.value)
          miss(false)
        }}
      />
      {missed && (
        <span role="alert" className="lt-small lt-tone-near">
          Không có dòng {no}
        </span>
      )}
    </form>
  )
}

const sameNo = (a: string, b: string): boolean =>
  a.replace(/^0+/, '').toLowerCase() === b.trim().replace(/^0+/, '').toLowerCase()
