import { useQuery } from '@tanstack/react-query'
import { hc, type InferResponseType } from 'hono/client'
import { answer } from '#ui/office/answer.ts'
import { apiAt } from '#ui/office/base.ts'
import type { FacilitiesRoutes } from '../facilities.routes.ts'

export const facilities = hc<FacilitiesRoutes>(apiAt('facilities'))

export type FacilityAnswer = InferResponseType<typeof facilities.facility.$get>
export type Letterhead = FacilityAnswer['letterheads'][number]
export type Unit = InferResponseType<typeof facilities.units.$get>[number]
export type Group = InferResponseType<typeof facilities.groups.$get>[number]
export type Position = InferResponseType<typeof facilities.positions.$get>[number]
export type Staff = InferResponseType<typeof facilities.staff.$get>[number]
export type RoleGrant = InferResponseType<typeof facilities.roles.$get>[number]
export type StaffSheet = InferResponseType<(typeof facilities)['staff-sheet']['preview']['$post']>
export type CalendarYear = InferResponseType<(typeof facilities.calendar)[':year']['$get']>

/** What each list is kept under; a command names those it changed. */
export const KEYS = {
  facility: ['facility'],
  units: ['units'],
  groups: ['groups'],
  positions: ['positions'],
  staff: ['staff'],
  roles: ['roles'],
  calendar: ['calendar'],
} as const

export const useFacility = () =>
  useQuery({ queryKey: KEYS.facility, queryFn: () => answer(facilities.facility.$get()) })
export const useUnits = () =>
  useQuery({ queryKey: KEYS.units, queryFn: () => answer(facilities.units.$get({ query: {} })) })
export const useGroups = () =>
  useQuery({ queryKey: KEYS.groups, queryFn: () => answer(facilities.groups.$get({ query: {} })) })
export const usePositions = () =>
  useQuery({ queryKey: KEYS.positions, queryFn: () => answer(facilities.positions.$get()) })
export const useStaff = () => useQuery({ queryKey: KEYS.staff, queryFn: () => answer(facilities.staff.$get()) })
export const useRoles = () => useQuery({ queryKey: KEYS.roles, queryFn: () => answer(facilities.roles.$get()) })
export const useCalendarYear = (year: number) =>
  useQuery({
    queryKey: [...KEYS.calendar, year],
    queryFn: () => answer(facilities.calendar[':year'].$get({ param: { year: `${year}` } })),
  })
export const useMemberships = (group: string) =>
  useQuery({
    queryKey: [...KEYS.groups, group],
    queryFn: () => answer(facilities.groups[':id'].members.$get({ param: { id: group } })),
  })
