import { expect, test } from 'vitest'
import { type Answering, missingForIssue } from './missing-for-issue.ts'
import type { PartyContent } from './plan-content.ts'
import type { PlanRow } from './plan-rows.queries.ts'

const lead: PartyContent = {
  role: 'lead',
  words: 'Phòng A',
  kind: 'unit',
  has_duty: true,
  confidence: null,
  unit_id: 'a',
  group_id: null,
  position_id: null,
  staff_id: null,
  outside_name: null,
  answers_staff_id: 's',
}

function rowWith(parties: PartyContent[], review: PlanRow['review'] = 'accepted'): PlanRow {
  return {
    id: 'r',
    version_id: 'v',
    task_id: 't',
    position: 1,
    no: '5',
    group_title: null,
    title: 'Việc',
    source: {},
    schedule_raw: '',
    products: [],
    forms: [],
    budget: null,
    review,
    skip_reason: null,
    row_version: 1,
    parts: [
      {
        id: 'p',
        row_id: 'r',
        task_id: 't',
        position: 1,
        product: null,
        schedule_kind: 'continuous' as const,
        schedule_year: 2026,
        dates: [],
        before_dates: false,
        periods: [],
        schedule_raw: '',
        rhythm: 'monthly' as const,
        rhythm_is_assumed: true,
        activity_kind: null,
        channel: null,
        minimum: null,
        measure: null,
        minimum_per: null,
        rule_is_proposed: true,
        parties: parties.map((party, index) => ({
          ...party,
          id: `${index}`,
          part_id: 'p',
          position: index,
        })),
      },
    ],
  }
}

const answering: Answering = {
  members: group =>
    group === 'full'
      ? [{ name: 'P. A', answers_staff_id: 's' }]
      : group === 'headless'
        ? [
            { name: 'P. A', answers_staff_id: 's' },
            { name: 'K. B', answers_staff_id: null },
          ]
        : [],
  by_itself: party => (party.unit_id === 'headed' ? 's' : null),
}

const group = (group_id: string): PartyContent => ({
  ...lead,
  kind: 'group',
  words: 'các khoa',
  unit_id: null,
  group_id,
  answers_staff_id: null,
})

test.each<[string, PlanRow, object[]]>([
  ['a lead who answers lacks nothing, however unsure the rhythm', rowWith([lead]), []],
  ['no lead', rowWith([]), [{ code: 'lead-missing', params: {} }]],
  [
    'only a coordinating party',
    rowWith([{ ...lead, role: 'coordinator', has_duty: false }]),
    [{ code: 'lead-missing' }],
  ],
  [
    'a lead nobody could name',
    rowWith([{ ...lead, kind: 'unknown', unit_id: null, words: 'Tổ X' }]),
    [{ code: 'lead-unknown', params: { words: 'Tổ X' } }],
  ],
  ['a unit whose head answers by itself', rowWith([{ ...lead, unit_id: 'headed', answers_staff_id: null }]), []],
  [
    'a unit without a head',
    rowWith([{ ...lead, answers_staff_id: null }]),
    [{ code: 'nobody-answers', params: { words: 'Phòng A' } }],
  ],
  ['a group whose members all have heads', rowWith([group('full')]), []],
  ['a group without members', rowWith([group('empty')]), [{ code: 'group-empty', params: { words: 'các khoa' } }]],
  [
    'a group with a member nobody answers for',
    rowWith([group('headless')]),
    [{ code: 'members-without-head', params: { words: 'các khoa', units: 'K. B' } }],
  ],
  [
    'a coordinating party with a duty of its own must answer too',
    rowWith([lead, { ...lead, role: 'coordinator', answers_staff_id: null }]),
    [{ code: 'nobody-answers' }],
  ],
  ['a skipped row is not asked', rowWith([], 'skipped'), []],
])('missing for issue: %s', (_, row, expected) => {
  expect(missingForIssue([row], answering)).toMatchObject(expected)
  expect(missingForIssue([row], answering)).toHaveLength(expected.length)
})
