import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { keepKeys } from '#ui/office/keep-keys.ts'
import { lifeOf } from './life.client.ts'

export const usePlanLife = (id: string) =>
  useQuery({ queryKey: ['plans', id, 'life'], queryFn: () => answer(lifeOf.life.$get({ param: { id } })) })

/** Opens the draft of an amendment; answers with the new version's id. */
export function useAmend(version: { id: string; row_version: number }) {
  const queries = useQueryClient()
  const [keyFor] = useState(keepKeys)
  return useMutation({
    mutationFn: () => {
      const { id, row_version } = version
      return answer(
        lifeOf.amend.$post({ param: { id }, json: { row_version, request_key: keyFor({ id, row_version }) } }),
      )
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['plans'] }),
  })
}
