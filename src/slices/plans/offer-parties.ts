import type { Directory } from '#slices/facilities/directory.api.ts'
import { resolveParty } from '#slices/facilities/parties.api.ts'
import type { PlanRow } from './plan-rows.queries.ts'

/** Whom words of the plan may mean, the likeliest first: `unit:<id>` as the lists of parties name it. */
export interface Offer {
  words: string
  candidates: { value: string; name: string; confidence: number }[]
}

const SURE = 0.75

/** For each party that nobody tied surely: the best guesses of the facility's own. */
export function offerParties(rows: readonly PlanRow[], directory: Directory): Offer[] {
  const unsure = rows
    .flatMap(row => row.parts.flatMap(part => part.parties))
    .filter(party => party.kind === 'unknown' || (party.confidence !== null && party.confidence < SURE))
  return [...new Set(unsure.map(party => party.words))].map(words => ({
    words,
    candidates: resolveParty(words, directory)
      .candidates.filter(({ kind }) => kind !== 'unknown')
      .slice(0, 3)
      .map(({ kind, id, name, confidence }) => ({
        value: id === null ? kind : `${kind}:${id}`,
        name: kind === 'outside' ? 'Bên ngoài cơ sở' : name,
        confidence,
      })),
  }))
}
