import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, Refused } from '#ui/office/answer.ts'
import { keepKeys } from '#ui/office/keep-keys.ts'
import { useToast } from '#ui/office/toast.tsx'
import { useMe } from '#ui/office/use-me.ts'
import { plans, type Review, type Source } from './plans.client.ts'
import { type ReviewCommand, saidOf, send } from './review-commands.ts'

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

/** The commands of a review: each answers with what undoes it; the last ones can be taken back, and done again. */
export function useReviewCommands({ version, changes }: Review) {
  const { id } = version
  const queries = useQueryClient()
  const toast = useToast()
  const me = useMe().staff.id
  const [keyFor] = useState(keepKeys)
  const mutation = useMutation({
    mutationFn: (command: ReviewCommand) => send(id, command, keyFor({ ...command, at: changes.at(-1)?.id })),
    onSuccess: async (result, command) => {
      const back = wayBack(command, result.change_id)
      toast({ text: saidOf(command), ...(back && { undo: () => mutation.mutate(back) }) })
      await queries.invalidateQueries({ queryKey: reviewKey(id), exact: true })
      void queries.invalidateQueries({ queryKey: ['plans'], exact: true })
    },
    onError: error => {
      // Somebody else was faster: what they made of it is fetched, what was typed here is kept.
      if (error instanceof Refused && error.kind === 'stale')
        void queries.invalidateQueries({ queryKey: reviewKey(id), exact: true })
    },
  })
  const own = changes.filter(change => change.staff_id === me && UNDONE_BY_HAND.has(change.kind))
  const undoable = own.findLast(change => change.kind !== 'undo' && !change.undone)
  const last = own.at(-1)
  const redoable = last?.kind === 'undo' || last?.kind === 'redo' ? own.findLast(isOpenUndo) : undefined
  return {
    run: mutation.mutateAsync,
    /** Takes the last change of this person back; also after the page was closed in between. */
    undo: () => undoable && mutation.mutate({ does: 'undo', change_id: undoable.id, said: '' }),
    redo: () => redoable?.undoes && mutation.mutate({ does: 'redo', change_id: redoable.undoes, said: '' }),
    busy: mutation.isPending,
    error: mutation.error,
    forget: mutation.reset,
  }
}
export type ReviewCommands = ReturnType<typeof useReviewCommands>

/** The command that takes another back at once; undoing itself has none but the keys. */
function wayBack(command: ReviewCommand, change_id: string | undefined): ReviewCommand | undefined {
  if (command.does === 'decide') return { does: 'reopen', finding: command.finding }
  if (command.does === 'undo' || command.does === 'redo' || change_id === undefined) return undefined
  return { does: 'undo', change_id, said: '' }
}

const UNDONE_BY_HAND = new Set<string>(['accept', 'correct', 'skip', 'add', 'split', 'merge', 'header', 'undo', 'redo'])

const isOpenUndo = ({ kind, undone }: Review['changes'][number]): boolean => kind === 'undo' && !undone
