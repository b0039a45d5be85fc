/**
 * Writes the sample report, or a layout tree given as JSON, and turns it into pictures to be looked at:
 *   node scripts/look-at-document.ts FOLDER [tree.json]
 * Needs soffice and pdftoppm; no test calls it.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { checkLayout } from '#platform/document/check-layout.ts'
import type { AdministrativeDocument } from '#platform/document/layout.ts'
import { renderDocx } from '#platform/document/render-docx.ts'
import { quarterReport } from '#platform/document/testing/quarter-report.ts'

const [folder = 'out/document', tree] = process.argv.slice(2)
const out = resolve(folder)
mkdirSync(out, { recursive: true })
const document: AdministrativeDocument = tree === undefined ? quarterReport : JSON.parse(readFileSync(tree, 'utf8'))

const file = join(out, 'document.docx')
const bytes = await renderDocx(document)
writeFileSync(file, bytes)
for (const deviation of await checkLayout(bytes)) console.log(deviation.code, deviation.where, deviation.what)
execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', out, file], { stdio: 'ignore' })
execFileSync('pdftoppm', ['-r', '80', '-png', join(out, 'document.pdf'), join(out, 'page')])
console.log(`written to ${out}`)
