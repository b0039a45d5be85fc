import { expect, test } from 'vitest'
import type { Role } from '#platform/actor.ts'
import { canChangeRegisters } from './registers.policy.ts'

test.each<[Role, boolean]>([
  ['owner', true],
  ['administrator', true],
  ['coordinator', true],
  ['leader', false],
  ['editor', false],
  ['unit_head', false],
  ['contributor', false],
])('%s may change registers: %s', (role, may) => {
  const unit_id = role === 'unit_head' || role === 'contributor' ? '01890000-0000-7000-8000-000000000003' : null
  const actor = {
    kind: 'person',
    facility: '01890000-0000-7000-8000-000000000001',
    roles: [{ role, unit_id }],
  } as const
  expect(canChangeRegisters(actor)).toBe(may)
})
