import { renderDocx } from '#platform/document/render-docx.ts'
import { compilePdf } from '#platform/document/typst/compile-pdf.ts'
import { printTree } from '#platform/document/typst/print-tree.ts'
import type { PlanDraft } from '#slices/plans/reader/plan-draft.ts'
import { readPlan } from '#slices/plans/reader/read-plan.ts'
import { type Loss, lossesOf, stripped } from './survival.ts'
import { writeDraft } from './write-draft.ts'

export type WrittenKind = 'docx' | 'pdf'

/** The draft as a file; a Word file goes without its properties and custom parts. */
export async function writtenFile(draft: PlanDraft, kind: WrittenKind): Promise<Uint8Array> {
  const document = writeDraft(draft)
  return kind === 'docx' ? stripped(await renderDocx(document)) : compilePdf(printTree(document))
}

/** What a file lost of the draft that it was written from. */
export async function lostIn(draft: PlanDraft, bytes: Uint8Array, kind: WrittenKind): Promise<Loss[]> {
  const reading = await readPlan(bytes, `ke-hoach.${kind}`)
  return lossesOf(draft, reading.draft)
}
