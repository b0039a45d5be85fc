import { dayOf } from '#platform/day.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'
import { letterheadOn } from '#slices/facilities/names.api.ts'
import type { FacilityFace } from '#ui/public/facility-face.ts'

export interface Face extends FacilityFace {
  /** As the facility words it: "Sáng 07:00 – 11:30, chiều 13:00 – 16:30". */
  open_hours?: string
  website?: string
}

/** What every page says of the facility it belongs to; readable to visitors. */
export const loadFace = (scope: Scope | Reader): Promise<Face> =>
  read(scope, async reader => {
    const contact = reader.db
      .selectFrom('facility')
      .select(['address', 'phone', 'hotline', 'email', 'website', 'open_hours'])
    const [letterhead, contacts] = await Promise.all([
      letterheadOn(reader, dayOf(reader.now())),
      contact.executeTakeFirst(),
    ])
    const known = Object.entries(contacts ?? {}).filter(([, value]) => value !== null && value !== '')
    return {
      ...Object.fromEntries(known),
      name: letterhead?.name ?? 'Lan Tỏa',
      ...(letterhead && { superior: letterhead.parent_agency }),
    }
  })
