import { closes, type Item, isForms, isOrganising, readItemsOf } from '../outline/items.ts'
import type { Line } from '../outline/lines.ts'
import { readMarker } from '../outline/markers.ts'
import type { Outline, OutlineSection } from '../outline/outline.ts'
import type { DraftTask, Schedule } from '../plan-draft.ts'
import { readSchedule } from '../schedule/read-schedule.ts'
import { fold, tidy, withoutStop } from '../text.ts'
import { type Duty, readDuty } from './duty.ts'
import { formsOfTitle, productsOfTitle } from './forms-of-title.ts'
import { dutiesBySentence } from './sentences.ts'
import type { PlanContext } from './table-tasks.ts'
import { looksLikeUnit, splitColon, splitUnits, withoutFacility } from './units.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const TIME = /^(?:thời gian|thời hạn|tiến độ|hoàn thành)[^:]{0,30}:\s*(.+)$/iu
const OWNER =
  /^(?:(?:cơ quan|đơn vị|bộ phận|khoa,? phòng|người)\s+)?(?:chủ trì|thực hiện|đầu mối|phụ trách)(?: thực hiện)?\s*:\s*(.+)$/iu
const HELPER = /^(?:(?:cơ quan|đơn vị|bộ phận|khoa,? phòng)\s+)?phối hợp(?: thực hiện)?\s*:\s*(.+)$/iu
const PRODUCT = /^(?:sản phẩm|kết quả)[^:]{0,30}:\s*(.+)$/iu

const units = (text: string, facility: string | null): string[] =>
  splitUnits(text)
    .map(unit => withoutFacility(unit, facility))
    .filter(Boolean)

function task(no: string, title: string, line: Line, schedule: Schedule): DraftTask {
  const item = { no, group: null, title, schedule, lead: [], coordinators: [], supervisors: [] }
  return { ...item, products: productsOfTitle(title), forms: formsOfTitle(title), budget: null, at: line.at }
}

/** An item of the forms section is a task when lines below it say its time or its owner. */
function readLabelled(item: Item, context: PlanContext): DraftTask | null {
  const lines = item.children.map(line => ({ line, text: readMarker(line.text)?.rest ?? line.text }))
  const pick = (pattern: RegExp): string | null =>
    lines.map(({ text }) => pattern.exec(text)?.[1]).find(Boolean) ?? null
  const time = pick(TIME)
  const owner = pick(OWNER)
  const helper = pick(HELPER)
  if (!time && !owner) return null
  const done = task(
    item.no,
    withoutStop(tidy(item.text)),
    item.line,
    readSchedule(withoutStop(time ?? ''), context.year),
  )
  done.lead = owner ? units(owner, context.facility) : []
  done.coordinators = helper ? units(helper, context.facility) : []
  const product = pick(PRODUCT)
  if (product) done.products = [withoutStop(product)]
  return done
}

interface DutyLine {
  text: string
  line: Line
  owner: string[]
}

const isHeadingOfUnit = (item: Item): boolean =>
  item.marker !== null &&
  looksLikeUnit(item.text) &&
  withoutStop(item.text).split(' ').length < 16 &&
  item.children.length > 0

function dutiesOf(item: Item): DutyLine[] {
  if (isHeadingOfUnit(item)) {
    const owner = splitUnits(item.text.replace(/^giao\s+/iu, ''))
    return item.children
      .filter(line => !closes(line.text))
      .map(line => ({ text: readMarker(line.text)?.rest ?? line.text, line, owner: ownerOf(item, line, owner) }))
  }
  const colon = splitColon(item.text)
  const owner = colon ? splitUnits(colon.owner) : []
  const own = { text: colon ? colon.rest : item.text, line: item.line, owner }
  return [own, ...item.children.map(line => ({ text: readMarker(line.text)?.rest ?? line.text, line, owner }))]
}

/** Under a heading, bullets and the first paragraph are the unit's; a later loose paragraph need not be. */
function ownerOf(item: Item, line: Line, owner: string[]): string[] {
  const bullets = item.children.filter(child => readMarker(child.text) !== null).length
  const loose = readMarker(line.text) === null
  if (!loose) return owner
  const place = item.children.indexOf(line)
  if (bullets > 0) return place < item.children.findIndex(child => readMarker(child.text) !== null) ? owner : []
  return item.children.length === 1 || place === 0 || /^\p{L}+/u.test(line.text) === false
    ? owner
    : looseOwner(item, owner)
}

/** Where the first paragraph names the group itself ("Các khoa, phòng triển khai …"), the next ones are for all. */
const looseOwner = (item: Item, owner: string[]): string[] =>
  fold(item.children[0]?.text ?? '').startsWith(fold(owner[0] ?? '\u0000')) && /^các /iu.test(owner[0] ?? '')
    ? []
    : owner

const skipped = (text: string): boolean =>
  /^(?:trên đây là|kế hoạch này|căn cứ kế hoạch|đề nghị các|yêu cầu các|nhận được kế hoạch)/.test(fold(text))

interface ReadDuty {
  duty: Duty
  line: Line
}

/** A unit named in a sentence does all its duties; only one told so ("Giao …") does the sentences after it too. */
function readDuties({ text, line, owner }: DutyLine, context: PlanContext): ReadDuty[] {
  const told = /^giao\s/iu.test(text)
  let last = owner
  let helpers: string[] = []
  return dutiesBySentence(text).flatMap(sentence => {
    if (!told) last = owner
    return sentence.map(words => {
      const duty = readDuty(words, last, context.year, context.facility)
      if (duty.lead.length > 0) last = duty.lead
      if (duty.coordinators.length > 0) helpers = duty.coordinators
      else if (told) duty.coordinators = helpers
      return { duty, line }
    })
  })
}

function readItem(item: Item, context: PlanContext): DraftTask[] {
  if (skipped(item.text) && item.children.length === 0) return []
  const duties = dutiesOf(item).flatMap(source => readDuties(source, context))
  const real = duties.filter(({ duty }) => duty.title.split(' ').length > 2)
  return real.map(({ duty, line }, index) => {
    const letter = real.length > 1 ? (LETTERS[index] ?? `${index + 1}`) : ''
    return {
      ...task(`${item.no}${letter}`, duty.title, line, duty.schedule),
      lead: duty.lead,
      coordinators: duty.coordinators,
    }
  })
}

const fromForms = (section: OutlineSection, context: PlanContext): DraftTask[] =>
  readItemsOf(section).flatMap(item => readLabelled(item, context) ?? [])

/** Tasks of a plan without a table: forms that have a time or an owner, and the duties of TỔ CHỨC THỰC HIỆN. */
export function readProseTasks(outline: Outline, context: PlanContext): DraftTask[] {
  return outline.sections.flatMap(section => {
    if (isOrganising(section)) return readItemsOf(section).flatMap(item => readItem(item, context))
    return isForms(section) || /giải pháp|nhiệm vụ/.test(fold(section.title)) ? fromForms(section, context) : []
  })
}
