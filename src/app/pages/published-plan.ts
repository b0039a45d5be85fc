import type { publishedPlan } from '#slices/plans/plans.api.ts'

export type PublishedPlan = NonNullable<Awaited<ReturnType<typeof publishedPlan>>>
export type PublishedRow = PublishedPlan['rows'][number]

/** The document's own title, with the type's word that stands above it there. */
export function titleOf({ title, year }: Pick<PublishedPlan, 'title' | 'year'>): string {
  if (!title) return `Kế hoạch năm ${year}`
  if (/^kế hoạch/i.test(title)) return title
  return `Kế hoạch ${title.charAt(0).toLowerCase()}${title.slice(1)}`
}

const plain = (text: string): string => text.replace(/^[-–+•*]\s*/, '').trim()

/** What the plan promises as a whole, each once: what only repeats a product of the table stands there. */
export function promisesOf(plan: {
  readonly targets: readonly { readonly text: string }[]
  readonly rows: readonly PublishedRow[]
}): string[] {
  const { targets, rows } = plan
  const inTable = rows.flatMap(row => [...row.products, ...row.forms, row.title]).join('\n')
  return [...new Set(targets.map(target => plain(target.text)))].filter(text => text !== '' && !inTable.includes(text))
}

/** Rows under the headings they stand under in the document, in its order. */
export function groupRows(rows: readonly PublishedRow[]): { title: string | null; rows: PublishedRow[] }[] {
  const groups: { title: string | null; rows: PublishedRow[] }[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last && last.title === row.group_title) last.rows.push(row)
    else groups.push({ title: row.group_title, rows: [row] })
  }
  return groups
}
