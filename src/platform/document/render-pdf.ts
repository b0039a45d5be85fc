import type { AdministrativeDocument } from './layout.ts'
import { ND30 } from './nd30.ts'
import { compileInWorker } from './typst/compile-in-worker.ts'
import { printTree } from './typst/print-tree.ts'

/** Named beside what is kept of a print. The same rule as for RENDERER: other bytes, another name. */
export const PDF_RENDERER = 'pdf-nd30@1'

/**
 * The document as a PDF in the decree's layout, its faces embedded. The same tree gives the same bytes, on any day, in any
 * time zone. Throws a RangeError for a renderer or a rule set that this version does not hold.
 */
export async function renderPdf(
  document: AdministrativeDocument,
  { renderer = PDF_RENDERER }: { readonly renderer?: string } = {},
): Promise<Buffer> {
  if (renderer !== PDF_RENDERER) throw new RangeError(`no such renderer: ${renderer}`)
  if (document.rules !== ND30.name) throw new RangeError(`no such rule set: ${document.rules}`)
  return compileInWorker(printTree(document))
}
