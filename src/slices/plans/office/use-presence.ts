import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { answer } from '#ui/office/answer.ts'
import { apiAt } from '#ui/office/base.ts'
import { plans, type Review } from './plans.client.ts'
import { reviewKey } from './use-review.ts'

const BEAT_MS = 20_000

/** Says every 20 seconds who looks at what here, and learns of the others; their changes are fetched as they come. */
export function usePresence({ version, changes }: Review, rowId: string | null, editing: boolean): Other[] {
  const { id } = version
  const queries = useQueryClient()
  const beat = useQuery({
    queryKey: ['plans', id, 'presence', rowId, editing],
    queryFn: () =>
      answer(plans[':id'].presence.$post({ param: { id }, json: { row_id: rowId, editing, leaving: false } })),
    refetchInterval: BEAT_MS,
    placeholderData: before => before,
    retry: false,
  })
  const theirs = beat.data?.last_change
  const ours = changes.at(-1)?.id
  useEffect(() => {
    if (theirs && ours && theirs > ours) void queries.invalidateQueries({ queryKey: reviewKey(id), exact: true })
  }, [theirs, ours, id, queries])
  useEffect(() => {
    const leave = () =>
      void fetch(`${apiAt('plans')}/${id}/presence`, {
        method: 'POST',
        keepalive: true,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ row_id: null, editing: false, leaving: true }),
      }).catch(() => undefined)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [id])
  return beat.data?.others ?? []
}

export interface Other {
  staff_id: string
  name: string
  row_id: string | null
  editing: boolean
}

/** "Trần Bảo Khánh đang sửa dòng 5" */
export function sayWhere(other: Other, rows: Review['rows']): string {
  const no = rows.find(row => row.id === other.row_id)?.no
  const where = no === undefined ? 'kế hoạch này' : `dòng ${no}`
  return `${other.name} đang ${other.editing ? 'sửa' : 'xem'} ${where}`
}
