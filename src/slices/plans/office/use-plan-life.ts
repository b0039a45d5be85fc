import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, Refused } from '#ui/office/answer.ts'
import { apiAt } from '#ui/office/base.ts'
import { keepKeys } from '#ui/office/keep-keys.ts'
import type { Attached } from '../attach-signed-plan.ts'
import { lifeOf } from './life.client.ts'

export const usePlanLife = (id: string) =>
  useQuery({ queryKey: ['plans', id, 'life'], queryFn: () => answer(lifeOf.life.$get({ param: { id } })) })

/** Steps after a plan was issued. */
export type LaterCommand =
  | { does: 'amend' }
  | { does: 'next-year' }
  | { does: 'reopen' }
  | { does: 'number'; number: string | null; dated: string }
  | { does: 'close'; open_work: 'keep' | 'waive'; reason: string | null }
  | { does: 'see'; ids: string[]; seen: boolean }
  | { does: 'attach'; file: File }
  | { does: 'remove'; signed: string }
  | { does: 'publish'; signed: string; is_public: boolean }

interface Opened {
  /** The draft that was opened, where the step opens one. */
  version_id?: string
}

/** The steps of a plan's later life, each asked with the version that is on the screen. */
export function useLater(version: { id: string; row_version: number }) {
  const queries = useQueryClient()
  const [keyFor] = useState(keepKeys)
  return useMutation({
    mutationFn: (command: LaterCommand): Promise<Opened> =>
      send(version, command, keyFor({ ...version, ...command, ...('file' in command && fileKey(command.file)) })),
    // Not waited for: who opens another page must not hang on what this one still loads.
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['plans'] }),
  })
}
export type Later = ReturnType<typeof useLater>

const fileKey = ({ name, size, lastModified }: File) => ({ file: [name, size, lastModified] })

function send(
  { id, row_version }: { id: string; row_version: number },
  command: LaterCommand,
  request_key: string,
): Promise<Opened> {
  const param = { id }
  const step = { row_version, request_key }
  switch (command.does) {
    case 'amend':
      return answer(lifeOf.amend.$post({ param, json: step }))
    case 'next-year':
      return answer(lifeOf['next-year'].$post({ param, json: step }))
    case 'reopen':
      return nothingOpened(answer(lifeOf.reopen.$post({ param, json: step })))
    case 'number': {
      const { number, dated } = command
      return nothingOpened(answer(lifeOf.number.$post({ param, json: { ...step, number, dated } })))
    }
    case 'close': {
      const { open_work, reason } = command
      return nothingOpened(answer(lifeOf.close.$post({ param, json: { ...step, open_work, reason } })))
    }
    case 'see': {
      const { ids, seen } = command
      return nothingOpened(answer(lifeOf.shifts.$post({ param, json: { request_key, ids, seen } })))
    }
    case 'attach':
      return nothingOpened(attach(id, command.file, request_key))
    case 'remove': {
      const signed = lifeOf.signed[':signed'].remove
      return nothingOpened(answer(signed.$post({ param: { id, signed: command.signed }, json: { request_key } })))
    }
    case 'publish': {
      const { signed, is_public } = command
      const one = lifeOf.signed[':signed'].publish
      return nothingOpened(answer(one.$post({ param: { id, signed }, json: { request_key, is_public } })))
    }
  }
}

const nothingOpened = async (done: Promise<unknown>): Promise<Opened> => {
  await done
  return {}
}

/** Files go as a form; the typed client sends JSON. */
async function attach(id: string, file: File, request_key: string): Promise<Attached> {
  const form = new FormData()
  form.set('file', file)
  form.set('request_key', request_key)
  const response = await fetch(`${apiAt('plans')}/${id}/signed`, { method: 'POST', body: form })
  const body = await response.json()
  if (!response.ok) throw new Refused(response.status, body?.error ?? {}, undefined)
  return body
}
