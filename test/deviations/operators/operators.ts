import { ANNEXES } from './annexes.ts'
import { CLOSING, OTHERS, PAINTED } from './closing.ts'
import { LETTERHEAD } from './letterhead.ts'
import { NUMBERING } from './numbering.ts'
import type { Operator } from './operator.ts'
import { ENDING, PAGE } from './page.ts'
import { TEXT } from './text.ts'

/** Every way to depart from the decree that is measured; some need a picture drawn first. */
export async function allOperators(): Promise<Operator[]> {
  for (const operator of PAINTED) await operator.prepare()
  return [...PAGE, ...LETTERHEAD, ...TEXT, ...NUMBERING, ...CLOSING, ...OTHERS, ...PAINTED, ...ENDING, ...ANNEXES]
}
