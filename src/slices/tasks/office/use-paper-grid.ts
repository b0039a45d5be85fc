import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { keepKeys } from '#ui/office/keep-keys.ts'
import { keys, type TakeOver, tasks } from './tasks.client.ts'

type Row = TakeOver['rows'][number]

/** What stands in the fields of one period. */
export interface Line {
  what: 'later' | 'done' | 'nothing'
  happened_on: string | null
  quantity: number | null
  link: string
}

/** The grid's state: one line a period, one place of the paper for all, and what can be saved of it. */
export function usePaperGrid(rows: readonly Row[]) {
  const [lines, setLines] = useState<Readonly<Record<string, Line>>>({})
  const [keptAt, setKeptAt] = useState('')
  const [keyFor] = useState(keepKeys)
  const queries = useQueryClient()
  const lineOf = (row: Row): Line =>
    lines[row.id] ?? { what: 'later', happened_on: row.period_to, quantity: 1, link: '' }
  const chosen = rows.map(row => ({ row, line: lineOf(row) })).filter(({ line }) => line.what !== 'later')
  const lacking = chosen.filter(
    ({ line }) =>
      line.what === 'done' && (line.happened_on === null || (line.link.trim() === '' && keptAt.trim() === '')),
  )
  const asked = chosen.slice(0, MOST).map(({ row, line }) => ({
    occurrence_id: row.id,
    nothing_arose: line.what === 'nothing',
    happened_on: line.what === 'done' ? line.happened_on : null,
    quantity: line.what === 'done' ? line.quantity : null,
    link: line.what === 'done' ? line.link.trim() : '',
    kept_at: line.what === 'done' && line.link.trim() === '' ? keptAt.trim() : '',
  }))
  const mutation = useMutation({
    mutationFn: () => answer(tasks['take-over'].$post({ json: { request_key: keyFor(asked), lines: asked } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.all }),
  })
  return {
    lineOf,
    change: (id: string, line: Line) => setLines({ ...lines, [id]: line }),
    keptAt,
    setKeptAt,
    save: () => mutation.mutate(),
    busy: mutation.isPending,
    error: mutation.error,
    ready: asked.length,
    lacks: lacking.length,
  }
}
export type PaperGrid = ReturnType<typeof usePaperGrid>

/** As many as one command takes; the rest stays in the grid for the next. */
const MOST = 100
