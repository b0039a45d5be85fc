import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { keepKeys } from '#ui/office/keep-keys.ts'
import { useToast } from '#ui/office/toast.tsx'
import type { EditHeader } from '../plans.input.ts'
import { plans, type Review } from './plans.client.ts'
import { reviewKey } from './use-review.ts'

type Change = Pick<EditHeader, 'header' | 'citations' | 'targets' | 'deadlines'>

/** Saves a part of a version that is not a row. */
export function useHeaderEdit({ version }: Review) {
  const queries = useQueryClient()
  const toast = useToast()
  const [keyFor] = useState(keepKeys)
  return useMutation({
    mutationFn: ({ change }: { change: Change; said: string }) => {
      const asked = { ...change, row_version: version.row_version }
      return answer(
        plans[':id'].header.$post({ param: { id: version.id }, json: { ...asked, request_key: keyFor(asked) } }),
      )
    },
    onSuccess: async (_, { said }) => {
      toast({ text: said })
      await queries.invalidateQueries({ queryKey: reviewKey(version.id), exact: true })
    },
  })
}
