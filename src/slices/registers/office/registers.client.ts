import { useQuery } from '@tanstack/react-query'
import { hc, type InferResponseType } from 'hono/client'
import type { Actor } from '#platform/actor.ts'
import { answer } from '#ui/office/answer.ts'
import { apiAt } from '#ui/office/base.ts'
import { useMe } from '#ui/office/use-me.ts'
import { canChangeRegisters } from '../registers.policy.ts'
import type { RegistersRoutes } from '../registers.routes.ts'

export const registers = hc<RegistersRoutes>(apiAt('registers'))

export type Documents = InferResponseType<(typeof registers)['legal-documents']['$get']>
export type LegalDocument = Documents['documents'][number]
export type Book = InferResponseType<(typeof registers)['document-book']['$get']>
export type Entry = Book['entries'][number]
export type Period = InferResponseType<typeof registers.periods.$get>['periods'][number]
export type PeriodChange = InferResponseType<typeof registers.periods.$get>['changes'][number]
export type Topic = InferResponseType<typeof registers.topics.$get>[number]
export type Programme = InferResponseType<typeof registers.programmes.$get>[number]

export const KEYS = {
  documents: ['legal-documents'],
  book: ['document-book'],
  periods: ['periods'],
  topics: ['topics'],
  programmes: ['programmes'],
} as const

export const useDocuments = (query: { tim?: string; ngay?: string }) =>
  useQuery({
    queryKey: [...KEYS.documents, query],
    queryFn: () => answer(registers['legal-documents'].$get({ query })),
    placeholderData: before => before,
  })
export const useBook = (so: 'outgoing' | 'incoming', year: string | undefined) =>
  useQuery({
    queryKey: [...KEYS.book, so, year],
    queryFn: () => answer(registers['document-book'].$get({ query: year === undefined ? { so } : { so, nam: year } })),
  })
export const usePeriods = (year: number) =>
  useQuery({
    queryKey: [...KEYS.periods, year],
    queryFn: () => answer(registers.periods.$get({ query: { nam: `${year}` } })),
  })
export const useTopics = () => useQuery({ queryKey: KEYS.topics, queryFn: () => answer(registers.topics.$get()) })
export const useProgrammes = () =>
  useQuery({ queryKey: KEYS.programmes, queryFn: () => answer(registers.programmes.$get()) })

/** The slice's policy for the person at the desk. */
export function useMayChange(): boolean {
  const { staff, roles } = useMe()
  const actor: Actor = { kind: 'person', facility: '', id: staff.id, roles }
  return canChangeRegisters(actor)
}
