import { BYTE_CHANGES } from './change-bytes.ts'
import { changeDocx } from './change-docx.ts'
import { changePdf } from './change-pdf.ts'
import { changeTxt } from './change-txt.ts'
import { throwDice } from './dice.ts'

export interface PlanFile {
  name: string
  bytes: Uint8Array
}

export interface MutatedCase extends PlanFile {
  /** `<seed>:<index>`: the same files and the same number give the same bytes again. */
  id: string
  /** What was done, for whoever looks into a failure. */
  how: string
}

const INSIDE: Record<string, typeof changeDocx> = { docx: changeDocx, pdf: changePdf, txt: changeTxt }
const END = '\nstartxref\n0\n%%EOF\n'

/** Case `index` of a run: one of the files, damaged inside its format or byte by byte. */
export function mutateCase(files: readonly PlanFile[], seed: number, index: number): MutatedCase {
  const dice = throwDice(seed, index)
  const { name, bytes } = dice.pick(files)
  const id = `${seed}:${index}`
  const extension = name.slice(name.lastIndexOf('.') + 1)
  const inside = INSIDE[extension]
  if (inside && dice.chance(0.75)) return { id, name, ...inside(bytes, dice) }
  const how = dice.pick(Object.keys(BYTE_CHANGES))
  const changed = BYTE_CHANGES[how]?.(Buffer.from(bytes), dice) ?? Buffer.from(bytes)
  // A PDF without its end is refused at once; with one again, the damage is what is read.
  const closed = extension === 'pdf' && dice.chance(0.7) ? Buffer.concat([changed, Buffer.from(END)]) : changed
  return { id, name, how, bytes: closed }
}
