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

/** Two sentences that differ in capitals, spaces or the last stop only are the same one. */
const sameAs = (text: string): string =>
  text
    .toLocaleLowerCase('vi')
    .replace(/\s+/g, ' ')
    .replace(/[\s.;,:]+$/, '')

type Goal = Pick<PublishedPlan['targets'][number], 'text' | 'source'>

/** The goals of the plan's own text, each once. A number read from a cell of the table stands with its task there. */
export function promisesOf(plan: {
  readonly targets: readonly Goal[]
  readonly rows: readonly PublishedRow[]
}): string[] {
  const inTable = plan.rows.flatMap(row => [...row.products, ...row.forms, row.title]).join('\n')
  const goals = new Map<string, string>()
  for (const { text, source } of plan.targets) {
    const goal = plain(text)
    if (source.at?.table !== undefined || inTable.includes(goal) || goals.has(sameAs(goal))) continue
    goals.set(sameAs(goal), goal)
  }
  goals.delete('')
  return [...goals.values()]
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
