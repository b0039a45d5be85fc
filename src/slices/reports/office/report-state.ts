import type { ShownState } from '#ui/state.ts'
import type { ReportView } from './reports.client.ts'

type State = ReportView['report']['state']

/** The silhouette of a report's state; its own words stand beside it. */
export const REPORT_LOOKS: Readonly<Record<State, ShownState>> = {
  collecting: 'open',
  drafted: 'open',
  in_review: 'submitted',
  signed: 'accepted',
  handed_over: 'accepted',
  accepted: 'accepted',
  returned: 'returned',
}

export const takesText = (state: State): boolean => state === 'collecting' || state === 'drafted'

export const STEPS = ['don-vi', 'so-lieu', 'loi-van', 'trinh-ky', 'gui'] as const
export type Step = (typeof STEPS)[number]

export const isStep = (text: string | undefined): text is Step => STEPS.some(step => step === text)

/** Where the work stands: the step that opens when the address names none. */
export function stepOf(state: State): Step {
  if (state === 'in_review') return 'trinh-ky'
  return takesText(state) ? 'so-lieu' : 'gui'
}

/** "Sở Y tế" of "Sở Y tế tỉnh Hòa Giang"; another superior body is named by its rank. */
export const superiorOf = (parentAgency: string): string =>
  parentAgency.startsWith('Sở Y tế') ? 'Sở Y tế' : 'cấp trên'

/** How each step looks now. */
export function stepLooks({ report, snapshot, is_frozen: frozen }: ReportView): Record<Step, ShownState> {
  const open = takesText(report.state)
  // Who edits a sentence has begun as well: the report is drafted from then on.
  const written = report.state === 'drafted' || Object.values(snapshot.assessment).some(text => text.trim() !== '')
  return {
    'don-vi': frozen || snapshot.units?.behind.length === 0 ? 'accepted' : 'open',
    'so-lieu': open ? 'open' : 'accepted',
    'loi-van': open ? (written ? 'open' : 'upcoming') : 'accepted',
    'trinh-ky': signLook(report.state, report.return_reason, frozen),
    gui: report.state === 'handed_over' || report.state === 'accepted' ? 'accepted' : 'upcoming',
  }
}

function signLook(state: State, returned: string | null, frozen: boolean): ShownState {
  if (frozen) return 'accepted'
  if (state === 'in_review') return 'submitted'
  return returned ? 'returned' : 'upcoming'
}
