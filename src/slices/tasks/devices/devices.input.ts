import { z } from 'zod'

const EARLIEST = '1970-01-01T00:00:00.000Z'

/** What a phone says of an item of its queue. Its clock may be wrong, even unreadable: that is no reason to refuse anything. */
export const deviceInput = z.object({
  id: z.uuid(),
  no: z.coerce.number().int().positive().max(1_000_000_000),
  label: z.string().trim().min(1).max(60).catch('Máy chưa rõ tên'),
  queued_at: z.iso.datetime().catch(EARLIEST),
})
export type Device = z.output<typeof deviceInput>

/** The same from the fields of the hand-in form; a form sent without a queue has none. */
export function readDevice(typed: Readonly<Record<string, string>>): Device | undefined {
  const told = { id: typed.may, no: typed['may-so'], label: typed['may-ten'], queued_at: typed['may-luc'] }
  const parsed = deviceInput.safeParse(told)
  return parsed.success ? parsed.data : undefined
}

/** A number that the person took out of the queue before it was sent. */
export const removedInput = z.object({ request_key: z.uuid(), device: deviceInput })
