import type { At } from '../reader/plan-draft.ts'

/** A finding with its place where that is known. */
export const withAt = <T extends object>(item: T, at: At | undefined): T & { at?: At } => (at ? { ...item, at } : item)
