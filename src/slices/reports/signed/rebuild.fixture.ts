// Makes a report again from its snapshot, far from here and long after: a process of its own, in the time zone it is started in.
// Reads the snapshot from the file it is given and answers with the hashes of the Word file and the PDF.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ReportSnapshot } from '../report-snapshot.ts'

const LATER_MS = 900 * 24 * 60 * 60 * 1000
const Real = Date
/** The clock of a day two and a half years on; a date that is given stays what it is. */
globalThis.Date = new Proxy(Real, {
  construct: (_, given) => Reflect.construct(Real, given.length === 0 ? [Real.now() + LATER_MS] : given),
  get: (real, name) => (name === 'now' ? () => Real.now() + LATER_MS : Reflect.get(real, name)),
})

const [file = '', renderer = ''] = process.argv.slice(2)
const snapshot: ReportSnapshot = JSON.parse(readFileSync(file, 'utf8'))
const { renderReport } = await import('../render-report.ts')
const { composeReport } = await import('../compose-report.ts')
const { renderPdf } = await import('#platform/document/render-pdf.ts')
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const docx = await renderReport(snapshot, { files: { folder: '/nonexistent' }, facility: '' }, renderer)
const answer = {
  docx: sha256(docx),
  pdf: sha256(await renderPdf(composeReport(snapshot))),
  day: new Date().toISOString().slice(0, 10),
  zone: new Date().getTimezoneOffset(),
}
process.stdout.write(JSON.stringify(answer))
