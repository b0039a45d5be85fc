import type { Grounds } from './grounds.ts'
import type { Heading } from './headings.words.ts'
import { printSentence } from './sentence-text.policy.ts'

/** A sentence that a rule proposes. Its text holds fields, so that it says today's number whenever it is read. */
export interface Proposed {
  /** The same in every report: `website_articles`, `next_task.5`. */
  readonly key: string
  readonly text: string
}

/** One rule of the text: when it has something to say, and how an officer would say it. */
export interface Rule {
  readonly heading: Heading
  /** Why such a sentence stands there, in one sentence for the coordinator. */
  readonly why: string
  readonly propose: (grounds: Grounds) => readonly Proposed[]
}

export interface Proposal extends Proposed {
  readonly heading: Heading
  readonly why: string
  /** Where it stands under its heading until somebody moves it. */
  readonly place: number
}

export const one = (key: string, text: string | undefined): Proposed[] => (text === undefined ? [] : [{ key, text }])

/** Mark of a field inside a rule's sentence. */
export const field = (key: string): string => `{{${key}}}`

/** Words of people inside a rule's sentence: their braces are no fields. */
export const plainText = (text: string): string => printSentence([{ kind: 'text', text }])
