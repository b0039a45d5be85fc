import type { Writer } from '#platform/scope.ts'
import type { TargetOp } from './plans.table.ts'
import type { At, TargetPer } from './reader/plan-draft.ts'

interface Anchored {
  at?: At
  confidence?: number
}

interface CitationItem extends Anchored {
  is_basis: boolean
  type: string
  number: string | null
  name: string | null
  date?: string | null
  dated?: string | null
  issuer: string | null
  subject: string | null
}

interface TargetItem extends Anchored {
  text: string
  metric: string
  op: TargetOp
  value: number
  unit: string
  per: TargetPer | null
  scope: string | null
}

interface DeadlineItem extends Anchored {
  period: string | null
  due_on: string | null
  addressee: string | null
}

export interface PlanLists {
  citations?: readonly CitationItem[] | undefined
  targets?: readonly TargetItem[] | undefined
  deadlines?: readonly DeadlineItem[] | undefined
}

type ListWriter = Writer<'plan_citation' | 'plan_target' | 'plan_deadline'>

/** Puts the lists that are given in place of what the version had; a list that is not given stays. */
export async function writeLists(tx: ListWriter, version_id: string, lists: PlanLists): Promise<void> {
  if (lists.citations) await writeCitations(tx, version_id, lists.citations)
  if (lists.targets) await writeTargets(tx, version_id, lists.targets)
  if (lists.deadlines) await writeDeadlines(tx, version_id, lists.deadlines)
}

const sourceOf = ({ at, confidence }: Anchored): string =>
  JSON.stringify({ ...(at ? { at } : {}), ...(confidence === undefined ? {} : { confidence }) })

const placed = (tx: ListWriter, version_id: string, index: number) => ({
  facility_id: tx.actor.facility,
  version_id,
  position: index + 1,
})

async function clear(tx: ListWriter, table: 'plan_citation' | 'plan_target' | 'plan_deadline', version: string) {
  await tx.db.deleteFrom(table).where('facility_id', '=', tx.actor.facility).where('version_id', '=', version).execute()
}

async function writeCitations(tx: ListWriter, version: string, items: readonly CitationItem[]): Promise<void> {
  await clear(tx, 'plan_citation', version)
  const values = items.map((item, index) => ({
    ...placed(tx, version, index),
    is_basis: item.is_basis,
    type: item.type,
    number: item.number,
    // Every citation has a number or a name; the reader's nameless ones keep their type as their name.
    name: item.name ?? (item.number === null ? item.type : null),
    dated: item.dated ?? item.date ?? null,
    issuer: item.issuer,
    subject: item.subject,
    source: sourceOf(item),
  }))
  if (values.length) await tx.db.insertInto('plan_citation').values(values).execute()
}

async function writeTargets(tx: ListWriter, version: string, items: readonly TargetItem[]): Promise<void> {
  await clear(tx, 'plan_target', version)
  const values = items.map(({ text, metric, op, value, unit, per, scope, ...rest }, index) => ({
    ...placed(tx, version, index),
    text,
    metric,
    op,
    value,
    unit,
    per,
    scope,
    source: sourceOf(rest),
  }))
  if (values.length) await tx.db.insertInto('plan_target').values(values).execute()
}

async function writeDeadlines(tx: ListWriter, version: string, items: readonly DeadlineItem[]): Promise<void> {
  await clear(tx, 'plan_deadline', version)
  const values = items.map(({ period, due_on, addressee, ...rest }, index) => ({
    ...placed(tx, version, index),
    period,
    due_on,
    addressee,
    source: sourceOf(rest),
  }))
  if (values.length) await tx.db.insertInto('plan_deadline').values(values).execute()
}
