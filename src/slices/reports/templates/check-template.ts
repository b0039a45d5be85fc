import { checkApart } from '#platform/document/check/check-apart.ts'
import type { LayoutFinding } from '#platform/document/check-layout.ts'
import { parseXml } from '#platform/document/ooxml/parse-xml.ts'
import { checkField } from './check-fields.ts'
import { checkGrowth } from './check-growth.ts'
import { checkLoops } from './check-loops.ts'
import { fillTemplate, TEMPLATE_ENGINE } from './fill-template.ts'
import { type FoundTag, findTags, placeOf } from './find-tags.ts'
import { type Finding, isUsable } from './finding.ts'
import { readParagraphs, type TemplateParagraph } from './read-paragraphs.ts'
import { readTexts } from './read-texts.ts'
import { sampleSnapshot } from './sample-snapshot.ts'
import { templateValues } from './template-values.ts'

const MOST_FIELDS = 2000
const MOST_FINDINGS = 100
const MOST_REMARKS = 30

/**
 * What is wrong with a facility's template, each with its place; without an error it may be used. A template that reads well
 * is filled in once with made-up figures: what cannot be filled in is refused here, not on the day of the report.
 */
export async function checkTemplate(bytes: Uint8Array): Promise<Finding[]> {
  const paragraphs = readParagraphs(bytes)
  const { tags, findings } = findTags(paragraphs)
  if (tags.length > MOST_FIELDS) return [plainError('template.fields', `Mẫu có quá ${MOST_FIELDS} trường.`)]
  findings.push(...checkLoops(tags, (field, list) => findings.push(...checkField(field, list))))
  findings.push(...mergeFields(paragraphs))
  if (tags.length === 0 && isUsable(findings))
    findings.push(
      plainError('template.no-fields', 'Mẫu chưa có trường nào; chép trường từ danh sách vào chỗ cần điền.'),
    )
  if (isUsable(findings)) findings.push(...(await tryOut(bytes, loopsIn(tags))))
  return inOrder(findings).slice(0, MOST_FINDINGS)
}

const plainError = (code: string, what: string): Finding => ({ kind: 'error', code, what })

/** Word's own mail merge looks like fields to a clerk; nobody fills it in here. */
function mergeFields(paragraphs: readonly TemplateParagraph[]): Finding[] {
  return paragraphs
    .filter(paragraph => /\bMERGEFIELD\b/iu.test(paragraph.codes))
    .map(paragraph => ({
      kind: 'remark',
      code: 'field.merge',
      what: 'Đoạn có trường trộn thư của Word (MERGEFIELD); Lan Tỏa để nguyên, không điền.',
      place: placeOf(paragraph),
    }))
}

const loopsIn = (tags: readonly FoundTag[]): ReadonlySet<string> =>
  new Set(tags.flatMap(({ kind, name }) => (kind === 'open' ? [name] : [])))

async function tryOut(bytes: Uint8Array, loops: ReadonlySet<string>): Promise<Finding[]> {
  const sample = sampleSnapshot()
  let filled: Buffer
  try {
    const values = templateValues(sample)
    const grown = checkGrowth(bytes, values, loops)
    if (grown.length > 0) return grown
    filled = fillTemplate(bytes, values, { engine: TEMPLATE_ENGINE, day: sample.dated })
    for (const xml of readTexts(filled).values()) parseXml(xml)
  } catch {
    const what =
      'Điền thử số liệu vào mẫu không thành. Tải mẫu khởi đầu về, chép phần riêng của đơn vị sang rồi tải lên lại.'
    return [plainError('template.not-rendered', what)]
  }
  return remarksOn((await checkApart(filled)).findings)
}

/** Departures from the decree are said and do not keep a template from use: the facility answers for its own form. */
function remarksOn(deviations: readonly LayoutFinding[]): Finding[] {
  return deviations.slice(0, MOST_REMARKS).map(({ code, what, where }) => ({
    kind: 'remark',
    code: `layout.${code}`,
    what,
    ...(where.paragraph !== undefined && {
      place: { part: 'body', paragraph: where.paragraph, excerpt: where.excerpt ?? '' },
    }),
  }))
}

const PARTS = ['header', 'body', 'footer', 'note', 'comment']

/** Errors first, each in the order in which a reader meets it. */
const inOrder = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted(
    (a, b) =>
      a.kind.localeCompare(b.kind) ||
      PARTS.indexOf(a.place?.part ?? 'body') - PARTS.indexOf(b.place?.part ?? 'body') ||
      (a.place?.paragraph ?? 0) - (b.place?.paragraph ?? 0),
  )
