import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { keepKeys } from '#ui/office/keep-keys.ts'
import { useToast } from '#ui/office/toast.tsx'
import type { RowContent } from '../plan-content.ts'
import type { RowAnswer } from '../review-row.commands.ts'
import { plans, type ReviewRow, type Source } from './plans.client.ts'

const one = plans[':id']

export const reviewKey = (id: string) => ['plans', id]
export const useReview = (id: string) =>
  useQuery({ queryKey: reviewKey(id), queryFn: () => answer(one.$get({ param: { id } })) })

/** The source never changes once it is read. */
export const useSource = (id: string) =>
  useQuery({
    queryKey: ['plans', id, 'source'],
    queryFn: async () => (await answer(one.source.$get({ param: { id } }))) as Source | null,
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useChoices = (wanted: boolean) =>
  useQuery({ queryKey: ['plans', 'choices'], queryFn: () => answer(plans.choices.$get()), enabled: wanted })

export type RowCommand =
  | { does: 'accept'; row: ReviewRow }
  | { does: 'correct'; row: ReviewRow; content: RowContent }
  | { does: 'skip'; row: ReviewRow; reason: string }
  | { does: 'add'; after: string | null; content: RowContent }
  | { does: 'undo'; change_id: string; said: string }

const SAID = { accept: 'Đã nhận', correct: 'Đã nhận, có sửa', skip: 'Đã bỏ qua', add: 'Đã thêm', undo: 'Đã hoàn tác' }

function send(id: string, command: RowCommand, request_key: string): Promise<RowAnswer> {
  if (command.does === 'add') {
    const { after, content } = command
    return answer(one.rows.$post({ param: { id }, json: { request_key, after, content } }))
  }
  if (command.does === 'undo')
    return answer(one.undo.$post({ param: { id }, json: { request_key, change_id: command.change_id } }))
  const param = { id, row: command.row.id }
  const asked = { request_key, row_version: command.row.row_version }
  const row = one.rows[':row']
  if (command.does === 'accept') return answer(row.accept.$post({ param, json: asked }))
  if (command.does === 'skip') return answer(row.skip.$post({ param, json: { ...asked, reason: command.reason } }))
  return answer(row.correct.$post({ param, json: { ...asked, content: command.content } }))
}

/** The commands of a review: each answers with what undoes it, and the last ones can be taken back with Ctrl+Z. */
export function useRowCommands(id: string) {
  const queries = useQueryClient()
  const toast = useToast()
  const [keyFor] = useState(keepKeys)
  const done = useRef<{ change_id: string; said: string }[]>([])
  const mutation = useMutation({
    mutationFn: (command: RowCommand) => send(id, command, keyFor({ ...command })),
    onSuccess: async (result, command) => {
      const no = command.does === 'undo' ? command.said : command.does === 'add' ? command.content.no : command.row.no
      if (command.does !== 'undo') done.current.push({ change_id: result.change_id, said: no })
      toast({
        text: `${SAID[command.does]} dòng ${no}`,
        ...(command.does !== 'undo' && { undo: () => undo(result.change_id) }),
      })
      await queries.invalidateQueries({ queryKey: reviewKey(id), exact: true })
      void queries.invalidateQueries({ queryKey: ['plans'], exact: true })
    },
  })
  /** Takes back one change, or the last one; what was taken back already is left alone. */
  const undo = (changeId?: string) => {
    const wanted = changeId === undefined ? done.current.at(-1) : done.current.find(one => one.change_id === changeId)
    if (!wanted) return
    done.current = done.current.filter(one => one !== wanted)
    mutation.mutate({ does: 'undo', ...wanted })
  }
  return { run: mutation.mutateAsync, undo, busy: mutation.isPending, error: mutation.error, forget: mutation.reset }
}
export type RowCommands = ReturnType<typeof useRowCommands>
