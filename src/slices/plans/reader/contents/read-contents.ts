import type { Line } from '../outline/lines.ts'
import { readMarker } from '../outline/markers.ts'
import type { Outline, OutlineSection } from '../outline/outline.ts'
import type { BodySchedule, PlanDraft, TextItem } from '../plan-draft.ts'
import { readSchedule } from '../schedule/read-schedule.ts'
import { readAmount } from '../tasks/budget.ts'
import { fold, tidy, withoutStop } from '../text.ts'

interface SubHeading {
  line: Line
  title: string
  below: Line[]
}

const RANK = { number: 1, subnumber: 2, letter: 3, dash: 4, plus: 4 } as const

/** Lines of a section under each numbered heading ("3. Đối tượng tuyên truyền"), points a) b) included. */
function subHeadings(section: OutlineSection): SubHeading[] {
  const found: SubHeading[] = []
  const ranks = section.lines.map(line => RANK[readMarker(line.text)?.kind ?? 'dash'])
  // "1. Đối tượng" over "a) Viên chức": the points are its parts; without any 1., the points are headings themselves.
  const deepest = ranks.includes(1) || ranks.includes(2) ? 2 : 3
  for (const line of section.lines) {
    const marker = readMarker(line.text)
    if (marker && RANK[marker.kind] <= deepest) found.push({ line, title: marker.rest, below: [] })
    else found.at(-1)?.below.push(line)
  }
  return found
}

const item = (line: Line, text = line.text): TextItem => ({
  value: withoutStop(readMarker(text)?.rest ?? text),
  at: line.at,
})

const about = (title: string): boolean => fold(title).startsWith('đối tượng')

/** Lines under "Đối tượng …"; on one line with its heading, the parts behind the colon. */
export function readAudiences(outline: Outline): TextItem[] {
  const found: TextItem[] = []
  for (const section of outline.sections) {
    const subs = subHeadings(section).filter(sub => about(sub.title))
    if (about(section.title) && subs.length === 0) found.push(...section.lines.map(line => item(line)))
    for (const sub of subs) {
      const inline = /:\s*(\S.*)$/u.exec(sub.title)?.[1]
      if (inline) found.push(...inline.split(/;\s*/u).map(text => item(sub.line, text)))
      found.push(...sub.below.map(line => item(line)))
    }
  }
  return found.filter(one => one.value)
}

const MAX_TOPIC = 240

/** A topic is what its line begins with: up to a semicolon, else as much as can be read at a glance. */
function topicOf(line: Line): TextItem {
  const whole = item(line)
  const cut = whole.value.length > MAX_TOPIC ? (whole.value.split(/[;.:](?=\s)/u)[0] ?? '') : whole.value
  return { ...whole, value: cut.length > MAX_TOPIC ? `${cut.slice(0, MAX_TOPIC - 1).replace(/\s\S*$/u, '')} …` : cut }
}

/** Items of what is to be told: under a section or a heading called "Nội dung". */
export function readTopics(outline: Outline): TextItem[] {
  const section = outline.sections.find(one => /nội dung/.test(fold(one.title)))
  if (!section) return []
  const sub = subHeadings(section).find(one => fold(one.title).startsWith('nội dung'))
  const lines = sub ? sub.below : section.lines.filter(line => readMarker(line.text) !== null)
  return lines.map(topicOf).filter(topic => topic.value)
}

/** Times that the body gives under "Thời gian …", each with what it is for. */
export function readBodySchedules(outline: Outline, year: number | null): BodySchedule[] {
  return outline.sections.flatMap(section =>
    subHeadings(section)
      .filter(sub => fold(sub.title).startsWith('thời gian'))
      .flatMap(sub =>
        sub.below.flatMap(line => {
          const match = /^(.+?):\s*([^:]+)$/su.exec(item(line).value)
          if (!match) return []
          const schedule = readSchedule(withoutStop(match[2] ?? ''), year)
          return schedule.kind === 'unspecified' ? [] : [{ what: tidy(match[1] ?? ''), schedule, at: line.at }]
        }),
      ),
  )
}

const SOURCE = /(?:từ|sử dụng|trong)\s+((?:các )?(?:nguồn|ngân sách)[^.;]*)/iu
const SOURCE_LABEL = /nguồn kinh phí(?: thực hiện)?\s*:\s*([^.;]+)/iu
const TOTAL = /tổng (?:số )?(?:kinh phí|dự toán)[^\d.;]{0,60}(\d[\d.,\s]*(?:tỷ|triệu|nghìn|đồng|vnđ)[^.;]{0,12})/iu

/** Where the money comes from and how much it is, as far as the section on money says. */
export function readBudget(outline: Outline): Pick<PlanDraft, 'budgetSource' | 'budgetTotal'> {
  const lines = outline.sections.flatMap(section => {
    if (/kinh phí/.test(fold(section.title))) return section.lines
    return subHeadings(section)
      .filter(sub => fold(sub.title).startsWith('kinh phí'))
      .flatMap(sub => [sub.line, ...sub.below])
  })
  const text = lines.map(line => line.text).join(' ')
  const source = SOURCE_LABEL.exec(text)?.[1] ?? SOURCE.exec(text)?.[1] ?? null
  const total = TOTAL.exec(text)?.[1]
  return { budgetSource: source ? withoutStop(tidy(source)) : null, budgetTotal: total ? readAmount(total) : null }
}
