import { useMutation, useQueryClient } from '@tanstack/react-query'
import { saysOf } from '#ui/office/answer.ts'
import { useToast } from '#ui/office/toast.tsx'
import { handOverWords } from '../hand-over/hand-over.words.ts'
import { reportsWords } from '../reports.words.ts'
import { keys } from './reports.client.ts'

const WORDS = { ...reportsWords, ...handOverWords }

/** One command about a report: sends it, tells what was done, and refreshes what it changed. */
export function useDeed<Input>(id: string, work: (input: Input) => Promise<unknown>, done: string) {
  const queries = useQueryClient()
  const toast = useToast()
  const deed = useMutation({
    mutationFn: work,
    onSuccess: () => toast({ text: done }),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: keys.report(id) })
      await queries.invalidateQueries({ queryKey: keys.periods })
      await queries.invalidateQueries({ queryKey: ['home'] })
    },
  })
  return {
    run: deed.mutate,
    isBusy: deed.isPending,
    trouble: deed.error === null ? undefined : saysOf(deed.error, WORDS),
  }
}
