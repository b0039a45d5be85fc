import { type Block, plain } from '#platform/document/layout.ts'
import { fold } from '#platform/fold.ts'
import { channelWords } from '#slices/activities/activities.api.ts'
import type { WrittenPlan } from './plan-document-content.ts'
import { citationWords, deadlineSentence, moneyWords } from './plan-document-sentences.ts'
import { wordsOfRows } from './plan-document-table.ts'
import type { ChannelItem } from './reader/plan-draft.ts'

const text = (words: string): Block => ({ kind: 'paragraph', runs: [plain(words)] })
const clause = (title: string): Block => ({ kind: 'heading', level: 'clause', title })
/** A list: each item ends with a semicolon, the last with a full stop; a dash that the words came with is not written twice. */
const list = (items: readonly string[]): Block[] =>
  items.map((words, index) => {
    const bare = words.replace(/^[-–—•*·+]\s+/u, '').replace(/[\s;,.]+$/u, '')
    return { kind: 'bullet', runs: [plain(`${bare}${index === items.length - 1 ? '.' : ';'}`)] }
  })

/** What a plan has to say, each in the section whose title speaks of it. */
interface Topic {
  /** The section's title when the plan has none that speaks of it. */
  readonly title: string
  /** Of its folded title. */
  readonly speaks: RegExp
  readonly blocks: (plan: WrittenPlan, alone: boolean) => Block[]
}

/** A heading of its own, unless the section's title says the same and nothing else stands below it. */
const under = (heading: string, alone: boolean, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [...(alone ? [] : [clause(heading)]), ...blocks]

const TOPICS: readonly Topic[] = [
  {
    title: 'Mục tiêu',
    speaks: /muc tieu|muc dich|chi tieu|yeu cau/,
    blocks: (plan, alone) => under('Chỉ tiêu', alone, list(ownTargets(plan))),
  },
  {
    title: 'Đối tượng',
    speaks: /doi tuong/,
    blocks: ({ outline }, alone) =>
      under('Đối tượng tuyên truyền', alone, list((outline.audiences ?? []).map(({ value }) => value))),
  },
  {
    title: 'Nội dung tuyên truyền',
    speaks: /noi dung/,
    blocks: (plan, alone) => under('Nội dung tuyên truyền', alone, contents(plan)),
  },
  {
    title: 'Hình thức tuyên truyền',
    speaks: /hinh thuc|kenh|phuong thuc|bien phap/,
    blocks: ({ outline }, alone) => under('Hình thức tuyên truyền', alone, channels(outline.channels ?? [])),
  },
  {
    title: 'Nhiệm vụ cụ thể',
    speaks: /nhiem vu|thoi gian|hoat dong|tien do/,
    blocks: plan => (plan.rows.length === 0 ? [] : [text(ANNEX_SENTENCE)]),
  },
  {
    title: 'Kinh phí thực hiện',
    speaks: /kinh phi/,
    blocks: (plan, alone) => under('Kinh phí thực hiện', alone, money(plan)),
  },
  {
    title: 'Tổ chức thực hiện',
    speaks: /to chuc thuc hien|to chuc trien khai|phan cong|trach nhiem/,
    blocks: plan => [...duties(plan), ...deadlines(plan)],
  },
]

const ANNEX_SENTENCE = 'Nhiệm vụ, sản phẩm, thời gian và phân công thực hiện theo Phụ lục kèm theo Kế hoạch này.'

/** A target of a row of the annex is said there, in whichever column it stands. */
function ownTargets({ targets, rows }: WrittenPlan): string[] {
  const said = wordsOfRows(rows)
  return [
    ...new Set(
      targets.filter(({ text, scope }) => scope === null || !said.includes(fold(text))).map(target => target.text),
    ),
  ]
}

function contents({ outline, citations, replaces }: WrittenPlan): Block[] {
  const topics = (outline.topics ?? []).map(({ value }) => value)
  const said = fold(topics.join('\n'))
  const others = citations.filter(
    ({ is_basis, number, name }) =>
      !is_basis && !said.includes(fold(number ?? name ?? '')) && (number === null || number !== replaces?.number),
  )
  return list([...topics, ...others.map(citationWords)])
}

const channels = (used: readonly ChannelItem[]): Block[] =>
  used.length === 0 ? [] : [text(`Tuyên truyền qua: ${used.map(({ value }) => channelWords(value)).join('; ')}.`)]

function money({ budget }: WrittenPlan): Block[] {
  return [
    ...(budget.source === null ? [] : [text(`Nguồn kinh phí: ${budget.source}.`)]),
    ...(budget.total === null ? [] : [text(`Tổng kinh phí: ${moneyWords(budget.total)}.`)]),
  ]
}

const DUTY_OF_ALL = 'Thủ trưởng các đơn vị tổ chức thực hiện Kế hoạch này.'
const DUTY_OF_ROWS =
  'Thủ trưởng các đơn vị được phân công tại Phụ lục tổ chức thực hiện đúng thời gian, bảo đảm sản phẩm và lưu minh chứng của từng nhiệm vụ.'

function duties({ outline, rows }: WrittenPlan): Block[] {
  const own = outline.responsibilities ?? []
  if (own.length > 0)
    return own.flatMap(({ unit, duties }) => (unit === null ? duties.map(text) : [clause(unit), ...list(duties)]))
  return [text(rows.length === 0 ? DUTY_OF_ALL : DUTY_OF_ROWS)]
}

const deadlines = ({ deadlines }: WrittenPlan): Block[] =>
  under('Chế độ báo cáo', false, list(deadlines.map(deadlineSentence)))

function closing({ replaces, letterhead, title, year }: WrittenPlan): Block[] {
  const old = replaces && {
    type: 'Kế hoạch',
    name: null,
    is_basis: false,
    subject: null,
    number: replaces.number,
    dated: replaces.dated,
    issuer: letterhead.issuer,
  }
  const about = (title ?? '').replace(/^\s*kế hoạch\s+/iu, '')
  const named = about.includes(letterhead.issuer) ? '' : ` của ${letterhead.issuer}`
  const subject = about ? about.charAt(0).toLocaleLowerCase('vi') + about.slice(1) : `năm ${year}`
  return [
    ...(old ? [text(`Kế hoạch này thay thế ${citationWords(old)}.`)] : []),
    text(`Trên đây là Kế hoạch ${subject}${named}`),
  ]
}

const opening = ({ letterhead, year }: WrittenPlan): Block =>
  text(`${letterhead.issuer} ban hành Kế hoạch tuyên truyền cải cách hành chính năm ${year} như sau:`)

interface Drafted {
  readonly label?: string
  readonly title: string
  readonly topics: Topic[]
}

/** The sections that the plan names, each with what it speaks of; what no section speaks of gets one in its usual place. */
function draftSections(plan: WrittenPlan): Drafted[] {
  const drafted: Drafted[] = (plan.outline.sections ?? []).map(({ label, title }) => ({
    label: `${label}.`,
    title,
    topics: [],
  }))
  const named = drafted.length > 0
  for (const topic of TOPICS) {
    if (topic.blocks(plan, true).length === 0) continue
    const own = drafted.find(({ title }) => topic.speaks.test(fold(title)))
    if (own) own.topics.push(topic)
    else if (named) (drafted.at(-1) as Drafted).topics.unshift(topic)
    else drafted.push({ title: topic.title, topics: [topic] })
  }
  return drafted
}

/** The body of a plan that has no text of its own. */
export function composeSections(plan: WrittenPlan): Block[] {
  const sections = draftSections(plan)
  return [
    opening(plan),
    ...sections.flatMap(({ label, title, topics }): Block[] => [
      { kind: 'heading', level: 'section', title, ...(label === undefined ? {} : { label }) },
      ...topics.flatMap(topic => topic.blocks(plan, topics.length === 1 && topic.speaks.test(fold(title)))),
    ]),
    ...closing(plan),
  ]
}
