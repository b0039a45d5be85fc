import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { keepKeys } from '#ui/office/keep-keys.ts'
import { useToast } from '#ui/office/toast.tsx'
import type { EditHeader } from '../plans.input.ts'
import { plans, type Review } from './plans.client.ts'
import { reviewKey } from './use-review.ts'

type Change = Pick<EditHeader, 'header' | 'citations' | 'targets' | 'deadlines'>

/** Saves a part of a version that is not a row; what was saved can be taken back like a row's change. */
export function useHeaderEdit({ version }: Review) {
  const queries = useQueryClient()
  const toast = useToast()
  const [keyFor] = useState(keepKeys)
  const { id } = version
  const again = () => queries.invalidateQueries({ queryKey: reviewKey(id), exact: true })
  const takeBack = async (change_id: string) => {
    const request_key = keyFor({ undo: change_id })
    await answer(plans[':id'].undo.$post({ param: { id }, json: { request_key, change_id } }))
    await again()
  }
  return useMutation({
    mutationFn: ({ change }: { change: Change; said: string }) => {
      const asked = { ...change, row_version: version.row_version }
      return answer(plans[':id'].header.$post({ param: { id }, json: { ...asked, request_key: keyFor(asked) } }))
    },
    onSuccess: async ({ change_id }, { said }) => {
      toast({ text: said, undo: () => void takeBack(change_id).catch(again) })
      await again()
    },
  })
}
