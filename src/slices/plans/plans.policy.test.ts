import { expect, test } from 'vitest'
import type { Actor, Role } from '#platform/actor.ts'
import { canApprovePlan, canDecidePlan, canEditPlan, canIssuePlan, canSeePlan, takesEdits } from './plans.policy.ts'

const IN_UNIT: readonly Role[] = ['unit_head', 'contributor']
const as = (role: Role): Actor => ({
  kind: 'person',
  facility: 'f',
  id: 's',
  roles: [{ role, unit_id: IN_UNIT.includes(role) ? 'u' : null }],
})

const ACTIONS = {
  see_draft: (actor: Actor) => canSeePlan(actor, { state: 'draft' }),
  see_issued: (actor: Actor) => canSeePlan(actor, { state: 'issued' }),
  edit: canEditPlan,
  decide: canDecidePlan,
  approve: (actor: Actor) => canApprovePlan(actor, ['somebody else'], false),
  approve_own: (actor: Actor) => canApprovePlan(actor, ['s'], false),
  approve_own_waived: (actor: Actor) => canApprovePlan(actor, ['s'], true),
  issue: canIssuePlan,
}

test.each<[Role, (keyof typeof ACTIONS)[]]>([
  ['owner', ['see_draft', 'see_issued']],
  ['administrator', ['see_draft', 'see_issued']],
  ['coordinator', ['see_draft', 'see_issued', 'edit', 'issue']],
  ['leader', ['see_draft', 'see_issued', 'decide', 'approve', 'approve_own_waived', 'issue']],
  ['editor', ['see_draft', 'see_issued']],
  ['unit_head', ['see_issued']],
  ['contributor', ['see_issued']],
])('%s may exactly %j', (role, allowed) => {
  const may = Object.entries(ACTIONS).flatMap(([action, can]) => (can(as(role)) ? [action] : []))
  expect(may).toEqual(allowed)
})

test.each(['visitor', 'job', 'system'] as const)('a %s may nothing here, whatever roles it carries', kind => {
  const actor = { ...as('coordinator'), kind }
  for (const can of Object.values(ACTIONS)) expect(can(actor)).toBe(false)
})

test('only a plan that is not issued takes edits', () => {
  const states = ['draft', 'in_review', 'approved', 'issued', 'superseded', 'closed'] as const
  expect(states.filter(state => takesEdits({ state }))).toEqual(['draft', 'in_review', 'approved'])
})
