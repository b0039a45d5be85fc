import type { PartContent, RowContent } from './plan-content.ts'

export interface MergeChoice {
  no: string
  title: string
  /** Parts that differ in nothing but their product become one: its result then counts once for all of them. */
  joins_equal_parts: boolean
}

/** As rows are first offered to be merged: the number they share, their titles joined, equal parts joined. */
export const proposeMerge = (rows: readonly RowContent[]): MergeChoice => ({
  no: joinNos(rows.map(row => row.no)),
  title: joinTitles(rows.map(row => row.title)),
  joins_equal_parts: true,
})

/** "5a", "5b" → "5"; else the first one's. */
export function joinNos(nos: readonly string[]): string {
  const stems = new Set(nos.map(no => /^(.*\d)[a-z]$/.exec(no)?.[1]))
  const [stem] = stems
  return stems.size === 1 && stem !== undefined ? stem : (nos[0] ?? '')
}

/** Titles one after the other, each once. */
export const joinTitles = (titles: readonly string[]): string =>
  [...new Set(titles.map(title => title.trim()))].reduce((joined, title) =>
    /[;,:.–-]$/.test(joined) ? `${joined} ${title}` : `${joined}; ${title}`,
  )

/** One row of several: every product, form, part and party of theirs is in it. */
export function mergeContents(rows: readonly RowContent[], choice: MergeChoice): RowContent {
  const join = (merged: RowContent, row: RowContent): RowContent => ({
    no: choice.no,
    title: choice.title,
    group_title: merged.group_title ?? row.group_title,
    schedule_raw: joinTexts(merged.schedule_raw, row.schedule_raw),
    products: withAll(merged.products, row.products),
    forms: withAll(merged.forms, row.forms),
    budget: merged.budget === null && row.budget === null ? null : (merged.budget ?? 0) + (row.budget ?? 0),
    parts: choice.joins_equal_parts ? joinParts(merged.parts, row.parts) : [...merged.parts, ...row.parts],
  })
  return rows.reduce(join)
}

const joinTexts = (a: string, b: string): string => (a === b || b === '' ? a : a === '' ? b : `${a}; ${b}`)

/** One text for one thing, whatever the order of its fields. */
const sameAs = (item: unknown): string =>
  JSON.stringify(item !== null && typeof item === 'object' ? Object.entries(item).sort() : item)

/** Everything of both; what stands in both stands as often as where it stands most. */
export function withAll<T>(some: readonly T[], more: readonly T[]): T[] {
  const left = some.map(item => sameAs(item))
  const added = more.filter(item => {
    const at = left.indexOf(sameAs(item))
    if (at === -1) return true
    left.splice(at, 1)
    return false
  })
  return [...some, ...added]
}

function joinParts(some: readonly PartContent[], more: readonly PartContent[]): PartContent[] {
  const parts = [...some]
  for (const part of more) {
    const twin = parts.findIndex(other => ruleOf(other) === ruleOf(part))
    const other = parts[twin]
    if (other) parts[twin] = joinPart(other, part)
    else parts.push(part)
  }
  return parts
}

/** The parts of one row as one: its products listed, its parties those of both. */
export const joinPart = (a: PartContent, b: PartContent): PartContent => ({
  ...a,
  product: productsOf([a, b]).join('; ') || null,
  parties: withAll(a.parties, b.parties),
})

export const productsOf = (parts: readonly PartContent[]): string[] =>
  parts.reduce<string[]>((all, part) => withAll(all, part.product?.split('; ') ?? []), [])

/** All of a part but what it is, its product and who takes part. */
function ruleOf({
  id: _id,
  continues_part_id: _continues,
  product: _product,
  parties: _parties,
  ...rule
}: PartContent) {
  return sameAs(rule)
}
