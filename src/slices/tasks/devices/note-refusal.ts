import { type Scope, type Writer, write } from '#platform/scope.ts'
import type { Device } from './devices.input.ts'

export const REMOVED = 'device.removed'

/** Ghi rằng một số của máy không thành bài: bị từ chối vì sao, hoặc người dùng đã bỏ. Ghi lại lần nữa thì lý do mới thay lý do cũ. */
export const noteRefusal = (scope: Scope, device: Device, reason: string, occurrenceId: string | null): Promise<void> =>
  write(scope, { action: 'device.refusal', subject: device.id }, async (tx: Writer<'device_refusal'>) => {
    if (!tx.actor.id) return
    const said = { occurrence_id: occurrenceId, reason, told_at: tx.now() }
    await tx.db
      .insertInto('device_refusal')
      .values({
        facility_id: tx.actor.facility,
        device_id: device.id,
        staff_id: tx.actor.id,
        device_no: device.no,
        device_label: device.label,
        device_queued_at: device.queued_at,
        ...said,
      })
      .onConflict(conflict => conflict.columns(['facility_id', 'device_id', 'staff_id', 'device_no']).doUpdateSet(said))
      .execute()
  })
