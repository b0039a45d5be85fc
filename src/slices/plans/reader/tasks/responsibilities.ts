import { closes, type Item, isOrganising, readItemsOf } from '../outline/items.ts'
import { readMarker } from '../outline/markers.ts'
import type { Outline } from '../outline/outline.ts'
import type { Responsibility } from '../plan-draft.ts'
import { withoutStop } from '../text.ts'
import { readDuty } from './duty.ts'
import { looksLikeUnit, splitColon, withoutFacility } from './units.ts'

const duty = (text: string): string => withoutStop(readMarker(text)?.rest ?? text)

/** Lines after a heading's bullets that have no bullet of their own stand under no unit. */
function splitLoose(item: Item): { own: string[]; loose: string[]; looseAt: Item['line'] | null } {
  const firstBullet = item.children.findIndex(line => readMarker(line.text) !== null)
  const own: string[] = []
  const loose: string[] = []
  let looseAt: Item['line'] | null = null
  item.children.forEach((line, index) => {
    if (closes(line.text)) return
    const stray = firstBullet >= 0 && index > firstBullet && readMarker(line.text) === null
    if (stray) looseAt ??= line
    ;(stray ? loose : own).push(duty(line.text))
  })
  return { own, loose, looseAt }
}

function readItem(item: Item, facility: string | null): Responsibility[] {
  if (/^(?:theo|có|chi tiết tại) phụ lục/iu.test(item.text)) return []
  if (closes(item.text) && item.children.length === 0 && item.marker === null) return []
  const heading = item.children.length > 0 && looksLikeUnit(item.text)
  if (heading) {
    const { own, loose, looseAt } = splitLoose(item)
    const unit = withoutStop(item.text)
    return [
      { unit, duties: own, at: item.line.at },
      ...(loose.length > 0 && looseAt ? [{ unit: null, duties: loose, at: looseAt.at }] : []),
    ]
  }
  const colon = splitColon(item.text)
  if (colon) {
    const duties = [duty(colon.rest), ...item.children.map(line => duty(line.text))]
    return [{ unit: withoutFacility(colon.owner, facility), duties, at: item.line.at }]
  }
  const read = readDuty(item.text, [], null, facility)
  const unit = read.lead.map(name => withoutFacility(name, facility)).join(', ') || null
  const duties = [duty(item.text), ...item.children.map(line => duty(line.text))]
  return [{ unit, duties, at: item.line.at }]
}

/** Who has which duties by the section TỔ CHỨC THỰC HIỆN; a paragraph without a unit has `unit: null`. */
export function readResponsibilities(outline: Outline, facility: string | null): Responsibility[] {
  const all = outline.sections.filter(isOrganising).flatMap(readItemsOf)
  const merged: Responsibility[] = []
  for (const part of all.flatMap(item => readItem(item, facility))) {
    const known = part.unit ? merged.find(other => other.unit === part.unit) : undefined
    if (known) known.duties.push(...part.duties)
    else if (part.duties.length > 0) merged.push(part)
  }
  return merged
}
