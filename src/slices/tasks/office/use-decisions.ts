import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fillWords } from '#platform/fill-words.ts'
import { answer, saysOf } from '#ui/office/answer.ts'
import { newRequestKey } from '#ui/office/request-key.ts'
import { useToast } from '#ui/office/toast.tsx'
import { tasksWords } from '../tasks.words.ts'
import { type InboxLine, keys, tasks } from './tasks.client.ts'

interface Wanted {
  items: readonly InboxLine[]
  verdict: 'accept' | 'return'
  reason?: string | undefined
  without?: readonly string[]
}

/** Decides one or several, says what was refused item by item, and offers to take it back. `onDone` hears the first refused. */
export function useDecisions(onDone: (refused: string | undefined) => void) {
  const queries = useQueryClient()
  const toast = useToast()
  const [refusals, setRefusals] = useState<readonly string[]>([])
  const refresh = () => queries.invalidateQueries({ queryKey: keys.all })
  const undo = useMutation({
    mutationFn: (ids: string[]) =>
      answer(tasks.undo.$post({ json: { request_key: newRequestKey(), occurrence_ids: ids } })),
    onSettled: refresh,
    onError: error => setRefusals([saysOf(error, tasksWords)]),
  })
  const decide = useMutation({
    mutationFn: ({ items, verdict, reason, without = [] }: Wanted) =>
      answer(
        tasks.decide.$post({
          json: {
            request_key: newRequestKey(),
            decisions: items.map(item => ({
              occurrence_id: item.duty.id,
              row_version: item.duty.row_version,
              verdict,
              without: [...without],
              ...(reason !== undefined && { reason }),
            })),
          },
        }),
      ),
    retry: 0,
    onSuccess: ({ decided }, { items, verdict }) => {
      const done = decided.flatMap(one => (one.ok ? [one.occurrence_id] : []))
      setRefusals(
        decided.flatMap(one => {
          if (one.ok) return []
          const item = items.find(other => other.duty.id === one.occurrence_id)
          return [
            `TT ${item?.duty.no ?? ''}, ${nameOf(item)}: ${fillWords(tasksWords[one.code] ?? 'Chưa quyết được.', one.params)}`,
          ]
        }),
      )
      if (done.length > 0)
        toast({
          text: `${verdict === 'accept' ? 'Đã nhận' : 'Đã trả lại'} ${done.length} bài.`,
          undo: () => undo.mutate(done),
        })
      onDone(decided.find(one => !one.ok)?.occurrence_id)
    },
    onError: error => setRefusals([saysOf(error, tasksWords)]),
    onSettled: refresh,
  })
  return { decide: decide.mutate, busy: decide.isPending || undo.isPending, refusals }
}

export const nameOf = (item: Pick<InboxLine, 'duty'> | undefined): string =>
  item?.duty.unit_name ?? item?.duty.party_name ?? 'người được giao'
