import type { PartyContent } from './plan-content.ts'
import type { PlanRow } from './plan-rows.queries.ts'
import type { MissingCode } from './plans.words.ts'

/** One thing without which a part cannot be issued. */
export interface Missing {
  row_id: string
  no: string
  part_id: string
  code: MissingCode
  params: { words?: string; units?: string }
}

/** What the check needs to know of the facility. */
export interface Answering {
  /** Units of a group on the day, each with who answers for it. */
  members: (group: string) => readonly { name: string; answers_staff_id: string | null }[]
  /** Who answers for a party by itself: a unit's head, the one holder of a position. */
  by_itself: (party: PartyContent) => string | null
}

/**
 * Lists every part that cannot be issued: without a lead, with a lead nobody could name, or with one for which no
 * account answers. Skipped rows are not asked. A rhythm that is only assumed is shown elsewhere and never stands here.
 */
export function missingForIssue(rows: readonly PlanRow[], answering: Answering): Missing[] {
  return rows
    .filter(row => row.review !== 'skipped')
    .flatMap(row =>
      row.parts.flatMap(part => {
        const leads = part.parties.filter(party => party.role === 'lead' || party.has_duty)
        const lack = (code: MissingCode, params: Missing['params'] = {}): Missing => ({
          row_id: row.id,
          no: row.no,
          part_id: part.id,
          code,
          params,
        })
        const lead = leads.some(party => party.role === 'lead')
        const lacks = leads.flatMap(party => lackOf(party, answering)).map(({ code, params }) => lack(code, params))
        return lead ? lacks : [lack('lead-missing'), ...lacks]
      }),
    )
}

function lackOf(party: PartyContent, answering: Answering): { code: MissingCode; params: Missing['params'] }[] {
  const { words } = party
  if (party.kind === 'unknown') return [{ code: 'lead-unknown', params: { words } }]
  if (party.answers_staff_id) return []
  if (party.kind === 'group') {
    const members = answering.members(party.group_id ?? '')
    if (members.length === 0) return [{ code: 'group-empty', params: { words } }]
    const without = members.filter(member => member.answers_staff_id === null).map(member => member.name)
    return without.length ? [{ code: 'members-without-head', params: { words, units: without.join(', ') } }] : []
  }
  return answering.by_itself(party) ? [] : [{ code: 'nobody-answers', params: { words } }]
}
