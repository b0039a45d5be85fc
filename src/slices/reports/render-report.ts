import { buffer } from 'node:stream/consumers'
import { RENDERER, renderDocx } from '#platform/document/render-docx.ts'
import { type FileStore, openStored } from '#platform/files/store-file.ts'
import { composeReport } from './compose-report.ts'
import type { ReportSnapshot } from './report-snapshot.ts'
import { fillTemplate } from './templates/fill-template.ts'
import { templateValues } from './templates/template-values.ts'

/** What makes the bytes of a snapshot: kept with what is signed. */
export const rendererOf = ({ template }: ReportSnapshot): string => template?.engine ?? RENDERER

/**
 * The Word file of a snapshot: the facility's own template where one was chosen, our own layout otherwise. The same
 * snapshot gives the same bytes. Throws a RangeError for a renderer that this version does not hold.
 */
export async function renderReport(
  snapshot: ReportSnapshot,
  from: { readonly files: FileStore; readonly facility: string },
  renderer: string = rendererOf(snapshot),
): Promise<Buffer> {
  const { template } = snapshot
  if (!template) return renderDocx(composeReport(snapshot), { renderer })
  const bytes = await buffer(openStored(from.files, from.facility, template.sha256))
  return fillTemplate(bytes, templateValues(snapshot), { engine: renderer, day: snapshot.dated })
}
