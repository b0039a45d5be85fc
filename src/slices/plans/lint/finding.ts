import type { At, DefectKind } from '../reader/plan-draft.ts'

/** `error`: the plan cannot be carried out or issued like this; `warning`: certainly wrong, easily mended; `remark`: judgement. */
export type Severity = 'error' | 'warning' | 'remark'

/** Put these words in place of those, at the place of the finding; only where nothing else can be meant. */
export interface Fix {
  from: string
  to: string
}

/** One thing that a careful reader would point at. */
export interface Finding {
  /** The rule's, kebab-case: `section-skipped`. */
  code: string
  severity: Severity
  /** Certain ones become the draft's defects, the others its remarks. */
  certain: boolean
  kind: DefectKind
  /** Where a person looks for it: "II.3", "Phụ lục, dòng 7". */
  where: string
  /** One Vietnamese sentence. */
  says: string
  /** The plan's own words that are meant; the first are those of the fix. */
  quotes: string[]
  at?: At
  fix?: Fix | undefined
  /** 0 to 1; absent for what follows from the text alone. */
  confidence?: number
}
