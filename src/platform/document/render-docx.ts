import { Document, type IPropertiesOptions, Packer } from 'docx'
import { placedCharts } from './docx/chart.ts'
import { rawOf } from './docx/raw-xml.ts'
import { written } from './docx/runs.ts'
import { sealPackage } from './docx/seal-package.ts'
import { sectionsOf } from './docx/sections.ts'
import type { AdministrativeDocument } from './layout.ts'
import { ND30 } from './nd30.ts'

/**
 * Kept with a signed report. The rule: tests hash fixed documents, with charts and without, under this name. When the bytes of
 * any of them change, count the name up (`@2`) and put the new hashes under it; never new hashes under an old name. A report
 * signed under a name that is gone is served by its hash from the file store, and doctor compares its figures.
 */
export const RENDERER = 'docx-nd30@1'

/**
 * The document as a Word file in the decree's layout. The same tree gives the same bytes, on any day and in any time zone.
 * Throws a RangeError for a renderer or a rule set that this version does not hold.
 */
export async function renderDocx(
  document: AdministrativeDocument,
  { renderer = RENDERER }: { readonly renderer?: string } = {},
): Promise<Buffer> {
  if (renderer !== RENDERER) throw new RangeError(`no such renderer: ${renderer}`)
  if (document.rules !== ND30.name) throw new RangeError(`no such rule set: ${document.rules}`)
  const made = new Document({ ...properties(document), sections: sectionsOf(document) })
  const packed = await Packer.toBuffer(made)
  return sealPackage(packed, `${document.issued.day ?? '1980-01-01'}T00:00:00Z`, {
    charts: placedCharts(document),
    raw: rawOf(made),
  })
}

function properties({ title, letterhead }: AdministrativeDocument): Omit<IPropertiesOptions, 'sections'> {
  const issuer = written(letterhead.issuer)
  return {
    title: written([title.type, title.subject].filter(Boolean).join(' ')),
    creator: issuer,
    lastModifiedBy: issuer,
    styles: { default: styles() },
  }
}

/** The font stands in the defaults as well as in the runs, so that what a clerk adds in Word looks alike. */
function styles(): NonNullable<NonNullable<IPropertiesOptions['styles']>['default']> {
  const { body, font } = ND30
  const black = { font: font.name, color: '000000', size: body.size.chosen * 2 }
  const heading = (bold: boolean) => ({ run: { ...black, bold, italics: false } })
  return {
    document: { run: { font: font.name, size: body.size.chosen * 2, language: { value: 'vi-VN' } } },
    heading1: heading(true),
    heading2: heading(true),
    heading3: heading(false),
  }
}
