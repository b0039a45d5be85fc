import type { Day } from './day.ts'
import type { Reader } from './scope.ts'

/** One thing that needs doing now, as a room sees it; the home page reads all rooms and knows none. */
export interface HomeItem {
  readonly group: 'report' | 'evidence' | 'plan' | 'setup'
  readonly kind: string
  /** A name of the desk's icon set. */
  readonly icon: string
  readonly title: string
  readonly detail: string
  readonly due_on: Day | null
  /** "Còn 2 ngày làm việc": how far the deadline is, in working days. */
  readonly due_words?: string
  readonly late: boolean
  /** Below the base: '/quan-tri/minh-chung'. */
  readonly href: string
  /** What the button says: "Xem lần lượt". */
  readonly action: string
  /** How many things the line stands for; one when not given. */
  readonly count?: number
}

/** Only what waits for this very person. */
export type HomeSource = (reader: Reader) => Promise<HomeItem[]>
