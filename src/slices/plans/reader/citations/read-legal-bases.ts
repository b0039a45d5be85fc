import type { Line } from '../outline/lines.ts'
import { BASIS } from '../outline/outline.ts'
import type { LegalBasis } from '../plan-draft.ts'
import { fold, withoutStop } from '../text.ts'
import { findMentions, type Mention } from './read-citations.ts'

/** "…, Trung tâm Y tế X xây dựng kế hoạch như sau" ends the subject of a basis. */
const TAIL = /,\s*(?:\p{Lu}[^,;]{3,90}?)\s+(?:xây dựng|ban hành|lập|triển khai)\s.*$/su

function subjectOf(mention: Mention): string | null {
  const match = /^(?:về(?: việc)?\s+)?(.+)$/su.exec(mention.after)
  const subject = withoutStop((match?.[1] ?? '').replace(TAIL, '').replace(/^[\s,;:–-]+/u, ''))
  return subject && subject.length < 400 ? subject : null
}

const toBasis = (mention: Mention): LegalBasis => {
  const { raw: _raw, after: _after, ...citation } = mention
  return { ...citation, subject: subjectOf(mention) }
}

/** Documents that the opening lines ("Căn cứ …", "Thực hiện …") rest the plan on. */
export function readLegalBases(preamble: readonly Line[]): LegalBasis[] {
  const lines = preamble.filter(line => BASIS.test(`${fold(line.text)} `))
  return lines.flatMap(line => findMentions({ text: line.text, at: line.at }).map(toBasis))
}
