import type { Day } from '#platform/day.ts'
import { byUrgency, digestTitle, dueWords, dutyWords, type ToldDuty, URGENCY_WORDS } from './digest-words.ts'

export interface DigestLetter {
  readonly subject: string
  readonly text: string
  readonly html: string
}

export interface LetterFacts {
  readonly name: string
  readonly facility: string
  readonly today: Day
  /** 'https://anbinh.example.vn' or with the facility's own path; no slash at the end. */
  readonly site: string
  /** Who chased by hand. */
  readonly chased_by: string | null
}

/** Somebody above a duty reads about it; who holds it hands in. */
const linkTo = (site: string, duty: ToldDuty): string => {
  if (duty.path !== undefined) return `${site}${duty.path}`
  return duty.step === 'late_3' || duty.step === 'late_7'
    ? `${site}/viec/ket-qua/${duty.id}`
    : `${site}/viec/nop/${duty.id}`
}

export const preferencesAt = (site: string): string => `${site}/tai-khoan/nhac-viec`

/** The digest as a letter: the same words as text and as simple HTML. */
export function writeMail(duties: readonly ToldDuty[], facts: LetterFacts): DigestLetter {
  const { name, facility, today, site, chased_by } = facts
  const opening = chased_by === null ? `Chào ${name},` : `Chào ${name}, ${chased_by} nhắc các việc sau:`
  const groups = byUrgency(duties, today)
  const lines = groups.flatMap(([urgency, group]) => [
    '',
    `${URGENCY_WORDS[urgency]}:`,
    ...group.flatMap(duty => [`- ${sentence(duty, today)}`, `  ${linkTo(site, duty)}`]),
  ])
  const closing = [`Xem tất cả việc: ${site}/viec`, `Chọn cách nhắc hoặc tắt thư này: ${preferencesAt(site)}`]
  return {
    subject: digestTitle(duties, today),
    text: [opening, ...lines, '', ...closing, '', facility, ''].join('\r\n'),
    html: page(
      [
        `<p>${escapeHtml(opening)}</p>`,
        ...groups.map(
          ([urgency, group]) =>
            `<h2 style="font-size:17px;margin:20px 0 6px">${URGENCY_WORDS[urgency]}</h2><ul style="padding-left:20px">${group
              .map(duty => `<li style="margin:0 0 8px">${item(duty, today, linkTo(site, duty))}</li>`)
              .join('')}</ul>`,
        ),
        `<p><a href="${escapeHtml(site)}/viec">Xem tất cả việc</a></p>`,
        `<p style="color:#5e6c69;font-size:13px">${escapeHtml(facility)}<br><a href="${escapeHtml(preferencesAt(site))}">Chọn cách nhắc hoặc tắt thư này</a></p>`,
      ].join('\n'),
    ),
  }
}

/** A letter of trial: that the server takes mail and that it arrives. */
export const writeTestMail = ({ name, facility, site }: LetterFacts): DigestLetter => ({
  subject: 'Thư thử của Lan Tỏa',
  text: [`Chào ${name},`, '', 'Thư này cho biết máy chủ thư của Lan Tỏa đã gửi được.', '', site, facility, ''].join(
    '\r\n',
  ),
  html: page(
    `<p>Chào ${escapeHtml(name)},</p><p>Thư này cho biết máy chủ thư của Lan Tỏa đã gửi được.</p><p><a href="${escapeHtml(site)}">${escapeHtml(facility)}</a></p>`,
  ),
})

function sentence(duty: ToldDuty, today: Day): string {
  const reason = duty.returned && duty.reason ? ` Lý do trả lại: ${duty.reason}` : ''
  return `${dutyWords(duty)}: ${duty.title} (${dueWords(duty, today)}).${reason}`
}

function item(duty: ToldDuty, today: Day, href: string): string {
  const reason =
    duty.returned && duty.reason
      ? `<br><span style="color:#8a4600">Lý do trả lại: ${escapeHtml(duty.reason)}</span>`
      : ''
  return `<a href="${escapeHtml(href)}">${escapeHtml(dutyWords(duty))}</a>: ${escapeHtml(duty.title)}<br>${escapeHtml(dueWords(duty, today))}${reason}`
}

const page = (body: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"></head><body style="font-family:Arial,sans-serif;font-size:15px;line-height:1.5;color:#17211f">\n${body}\n</body></html>`

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"]/g, char => ESCAPES[char] ?? char)
