import { hc, type InferResponseType } from 'hono/client'
import { apiAt } from '#ui/office/base.ts'
import type { ShownState } from '#ui/state.ts'
import type { Verdict } from '../forecast.ts'
import type { TargetsRoutes } from '../targets.routes.ts'

export const targetsClient = hc<TargetsRoutes>(apiAt('targets'))

export type Targets = InferResponseType<typeof targetsClient.index.$get>
export type Target = Targets['targets'][number]
export type TargetPeriod = Target['periods'][number]
export type Figure = Targets['figures'][number]

export const targetKeys = { all: ['targets'], year: (year: number | undefined) => ['targets', year ?? 'now'] } as const

/** A verdict in the silhouettes of states, with its own words. */
export const VERDICT_STATES: Readonly<Record<Verdict, ShownState>> = {
  lost: 'overdue',
  at_risk: 'returned',
  unmeasured: 'waived',
  on_track: 'open',
  reached: 'accepted',
  not_begun: 'upcoming',
}

/** The ledger, filtered to the facts behind a number. */
export const ledgerOf = ({ figure, only_kind: kind }: Target, { from, to }: TargetPeriod): string =>
  `/hoat-dong?chi-tieu=${figure?.code ?? ''}&tu=${from}&den=${to}&tinh=da-tinh${kind ? `&loai=${kind.code}` : ''}`
