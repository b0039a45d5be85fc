import type { Reader } from '#platform/scope.ts'
import type { DeadlineTone } from '#ui/format.ts'
import type { ShownState } from '#ui/state.ts'

/** Something that a unit has to do beside the duties of the plan, as another room tells it to the week's list. */
export interface ViecCard {
  readonly key: string
  readonly state: ShownState
  readonly state_words: string
  readonly when: { readonly text: string; readonly tone?: DeadlineTone }
  readonly title: string
  readonly facts: string
  /** Below the base. */
  readonly href: string
  readonly action: string
  readonly said: { readonly words: string; readonly by: string } | null
}

export type ViecCardSource = (reader: Reader) => Promise<ViecCard[]>

export async function loadCards(reader: Reader, sources: readonly ViecCardSource[]): Promise<ViecCard[]> {
  const all = await Promise.all(sources.map(source => source(reader)))
  return all.flat()
}
