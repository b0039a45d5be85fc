import { renderDocx } from '#platform/document/render-docx.ts'
import { OUR_DOCUMENTS } from './our-documents.ts'
import { wordDecision } from './word-decision.ts'
import { wordLetter } from './word-letter.ts'
import { wordPlan } from './word-plan.ts'

export interface GoodDocument {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Documents in the decree's layout: ours, and those made by hand as Word writes them. */
export async function goodDocuments(): Promise<GoodDocument[]> {
  const ours = Object.entries(OUR_DOCUMENTS).map(async ([name, tree]) => ({
    name: `our-${name}`,
    bytes: await renderDocx(tree),
  }))
  return [
    ...(await Promise.all(ours)),
    { name: 'word-plan', bytes: wordPlan() },
    { name: 'word-letter', bytes: await wordLetter() },
    { name: 'word-decision', bytes: wordDecision() },
  ]
}
