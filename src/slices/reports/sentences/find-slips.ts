import { misspeltIn, type Slip } from '#slices/plans/spelling.api.ts'
import type { Assessment } from '../report-snapshot.ts'
import type { Sentence } from './merge-sentences.ts'
import { readSentence } from './sentence-text.policy.ts'

/** Texts looked at lately: an open report is asked for again and again, and its words are mostly the same. */
const looked = new Map<string, readonly Slip[]>()
const MOST = 500

/** Misspelt words in what people wrote, by the sentence's key or the box's name; what rules wrote is not looked at. */
export function findSlips(
  sentences: readonly Sentence[],
  assessment: Assessment,
  fields: Readonly<Record<string, string>>,
): Record<string, readonly Slip[]> {
  const written: [string, string][] = [
    ...sentences
      .filter(sentence => (sentence.is_edited || sentence.is_own) && !sentence.is_left_out)
      .map(({ key, text }): [string, string] => [key, readSentence(text, fields)]),
    ...Object.entries(assessment).filter(([, text]) => text.trim() !== ''),
  ]
  look(written.map(([, text]) => text))
  return Object.fromEntries(
    written.flatMap(([place, text]) => {
      const slips = looked.get(text) ?? []
      return slips.length === 0 ? [] : [[place, slips]]
    }),
  )
}

function look(texts: readonly string[]): void {
  const fresh = [...new Set(texts)].filter(text => !looked.has(text))
  if (fresh.length === 0) return
  if (looked.size > MOST) looked.clear()
  const slips = misspeltIn(fresh)
  fresh.forEach((text, at) => {
    looked.set(text, slips[at] ?? [])
  })
  // What was looked at before the clearing is looked at again.
  look(texts)
}
