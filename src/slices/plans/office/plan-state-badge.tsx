import { StateBadge } from '#ui/office/state-badge.tsx'
import type { ShownState } from '#ui/state.ts'
import type { PlanState } from '../plans.table.ts'
import { planStateWords } from '../plans.words.ts'

const LOOKS: Record<PlanState, ShownState> = {
  draft: 'open',
  in_review: 'submitted',
  approved: 'accepted',
  issued: 'accepted',
  superseded: 'waived',
  closed: 'waived',
}

/** A plan's state in the house's silhouettes. */
export function PlanStateBadge({ state, returned = false }: { state: PlanState; returned?: boolean }) {
  if (state === 'draft' && returned) return <StateBadge state="returned">Dự thảo, bị trả lại</StateBadge>
  return <StateBadge state={LOOKS[state]}>{planStateWords[state]}</StateBadge>
}
