import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { Refused, saysOf } from './answer.ts'
import { newRequestKey } from './request-key.ts'
import { useToast } from './toast.tsx'

export interface Keyed {
  request_key: string
}

export interface CommandOptions<Input, Answer> {
  run: (input: Input) => Promise<Answer>
  /** "Đã lập Khoa Nhi." */
  done?: (answer: Answer) => string
  /** What is asked for again afterwards. */
  refresh?: readonly QueryKey[]
  words?: Parameters<typeof saysOf>[1]
  onDone?: (answer: Answer) => void
}

export interface Command<Input> {
  /** The request key is put in here. */
  send: (input: Omit<Input, 'request_key'>) => void
  busy: boolean
  /** What the server would not do, as a sentence; undefined while nothing is wrong. */
  refused: string | undefined
  /** What is wrong with one field, by its path in the input. */
  errorAt: (path: string) => string | undefined
  errors: readonly { path: string; message: string }[]
  /** Somebody else was quicker: what is on the screen is old. */
  isStale: boolean
  reset: () => void
}

/** One command of a form: a lost answer is asked for again under the same request key, so that it happens once. */
export function useCommand<Input extends Keyed, Answer>(options: CommandOptions<Input, Answer>): Command<Input> {
  const { run, done, refresh = [], words, onDone } = options
  const queries = useQueryClient()
  const toast = useToast()
  const last = useRef({ input: '', key: '' })
  const mutation = useMutation({
    mutationFn: (input: Omit<Input, 'request_key'>) =>
      run({ ...input, request_key: keyFor(last.current, input) } as Input),
    onSuccess: async answer => {
      last.current = { input: '', key: '' }
      await Promise.all(refresh.map(queryKey => queries.invalidateQueries({ queryKey })))
      if (done) toast({ text: done(answer) })
      onDone?.(answer)
    },
  })
  const errors = fieldsOf(mutation.error)
  return {
    send: input => mutation.mutate(input),
    busy: mutation.isPending,
    refused: mutation.error === null || errors.length > 0 ? undefined : saysOf(mutation.error, words),
    errorAt: path => errors.find(error => error.path === path)?.message,
    errors,
    isStale: mutation.error instanceof Refused && mutation.error.kind === 'stale',
    reset: mutation.reset,
  }
}

function keyFor(last: { input: string; key: string }, input: object): string {
  const text = JSON.stringify(input)
  if (last.input !== text) Object.assign(last, { input: text, key: newRequestKey() })
  return last.key
}

function fieldsOf(error: unknown): { path: string; message: string }[] {
  const fields = error instanceof Refused ? error.params.fields : undefined
  return Array.isArray(fields) ? fields : []
}
