import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { keepKeys } from '#ui/office/keep-keys.ts'
import { plans, type Review } from './plans.client.ts'

export type LifeCommand =
  | { does: 'submit' }
  | { does: 'approve' }
  | { does: 'return'; reason: string }
  | { does: 'issue'; issued_on: string; number: string | null; number_later: boolean }
  | { does: 'discard' }

/** Steps of a plan's life, each asked with the version that is on the screen. */
export function useLife({ version }: Review) {
  const queries = useQueryClient()
  const [keyFor] = useState(keepKeys)
  return useMutation({
    mutationFn: async (command: LifeCommand): Promise<unknown> => {
      const param = { id: version.id }
      const { does, ...rest } = command
      const row_version = version.row_version
      const asked = { row_version, request_key: keyFor({ ...command, row_version }) }
      const one = plans[':id']
      switch (does) {
        case 'submit':
          return answer(one.submit.$post({ param, json: asked }))
        case 'approve':
          return answer(one.approve.$post({ param, json: asked }))
        case 'discard':
          return answer(one.discard.$post({ param, json: asked }))
        case 'return':
          return answer(one.return.$post({ param, json: { ...asked, reason: 'reason' in rest ? rest.reason : '' } }))
        case 'issue':
          return 'issued_on' in rest ? answer(one.issue.$post({ param, json: { ...asked, ...rest } })) : undefined
      }
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['plans'] }),
  })
}
export type Life = ReturnType<typeof useLife>
