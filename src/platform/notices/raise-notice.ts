import type { Role } from '../actor.ts'
import type { Writer } from '../scope.ts'

/** Whom a notice concerns: a person, everybody of a unit, or everybody who holds a role. */
export type Addressee = { staff_id: string } | { unit_id: string } | { role: Role }

export interface NewNotice {
  /** Which sentence it shows: a key of the slice's words. */
  readonly kind: string
  readonly severity: 'trouble' | 'wait' | 'decided'
  readonly to: Addressee
  readonly subject: { readonly kind: string; readonly id: string }
  /** Filled into the sentence. */
  readonly params?: Record<string, unknown>
}

/** Puts something on somebody's list until it is resolved; the same thing to the same addressee stands there once. */
export async function raiseNotice(tx: Writer<'notice'>, notice: NewNotice): Promise<void> {
  const { to } = notice
  await tx.db
    .insertInto('notice')
    .values({
      facility_id: tx.actor.facility,
      kind: notice.kind,
      severity: notice.severity,
      staff_id: 'staff_id' in to ? to.staff_id : null,
      unit_id: 'unit_id' in to ? to.unit_id : null,
      role: 'role' in to ? to.role : null,
      subject_kind: notice.subject.kind,
      subject_id: notice.subject.id,
      params: JSON.stringify(notice.params ?? {}),
      created_at: tx.now(),
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Takes every open notice about a thing off all lists, or those of one kind. */
export async function resolveNotices(tx: Writer<'notice'>, subjectId: string, kind?: string): Promise<void> {
  let open = tx.db
    .updateTable('notice')
    .set({ resolved_at: tx.now(), resolved_by: tx.actor.id ?? null })
    .where('subject_id', '=', subjectId)
    .where('resolved_at', 'is', null)
  if (kind) open = open.where('kind', '=', kind)
  await open.execute()
}
