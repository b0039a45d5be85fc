import { dayOf } from '#platform/day.ts'
import { formatDay, formatNumber, formatShortDay, formatSize } from '#ui/format.ts'

type When = Date | string
/** What is known of a piece of evidence, as the server and the desk both hold it. */
export interface KnownEvidence {
  readonly kind: 'file' | 'link'
  readonly sha256: string | null
  readonly received_sha256: string | null
  readonly received_size: number | null
  readonly size: number | null
  readonly role: 'sign_sheet' | null
  readonly taken_on: string | null
  readonly taken_on_told_by: 'picture' | 'person' | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly link_state: 'waiting' | 'alive' | 'dead' | 'unsure' | null
  readonly link_reason: string | null
  readonly link_title: string | null
  readonly link_checked_at: When | null
  readonly link_alive_at: When | null
  readonly link_kept_at: When | null
}

const LINK_REASONS: Readonly<Record<string, string>> = {
  inside: 'địa chỉ nội bộ hoặc địa chỉ mẫu',
  offline: 'máy chủ chưa ra được internet',
  login: 'trang đòi đăng nhập',
  refused: 'trang không cho máy mở',
  certificate: 'chứng thư của trang có lỗi',
  redirects: 'trang chuyển tiếp quá nhiều lần',
  unreachable: 'trang không trả lời, sẽ thử lại',
  error: 'trang đang lỗi, sẽ thử lại',
}

const shortDay = (at: When): string => formatShortDay(dayOf(new Date(at)))

/** The hash a person can compare over the telephone: its first twelve letters in threes of four. */
export const shortHash = (sha256: string): string => sha256.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ')

/** What is kept, beside what arrived. */
function keptWords({ sha256, received_sha256: received, received_size, size }: KnownEvidence): string[] {
  if (sha256 === null || size === null) return []
  if (received === null || received === sha256)
    return [`${formatSize(size)} · Bản đã nhận còn nguyên · Mã băm ${shortHash(sha256)}`]
  const from = received_size === null ? '' : ` từ ${formatSize(received_size)}`
  return [`Lưu bản gọn ${formatSize(size)}${from} · Mã băm bản đã nhận ${shortHash(received)}`]
}

function linkWords(link: KnownEvidence): string[] {
  const { link_state: state, link_title: title, link_alive_at: alive, link_kept_at: kept } = link
  if (link.kind !== 'link' || state === null) return []
  const opened = alive === null ? '' : `mở được lần cuối ${shortDay(alive)}`
  const saved = kept === null ? '' : `bản lưu ${shortDay(kept)}`
  const facts = [saved, opened].filter(Boolean).join(' · ')
  const why = LINK_REASONS[link.link_reason ?? '']
  const unsure = `chưa kiểm được${why ? `: ${why}` : ''}`
  const said = { waiting: 'chưa kiểm', alive: '', dead: '', unsure }[state]
  return [title, [facts, said].filter(Boolean).join(' · ')].filter(one => one !== null && one !== '') as string[]
}

/** What makes it proof: what arrived and what is kept, when and where it was taken, whether its page still opens. */
export function evidenceFacts(evidence: KnownEvidence): string[] {
  const { role, taken_on, taken_on_told_by, latitude, longitude } = evidence
  return [
    ...(role === 'sign_sheet' ? ['Danh sách ký'] : []),
    ...keptWords(evidence),
    ...(taken_on !== null && taken_on_told_by === 'picture' ? [`Chụp ngày ${formatDay(taken_on)}, theo ảnh`] : []),
    ...(latitude !== null && longitude !== null
      ? [`Nơi chụp: ${formatNumber(latitude, 5)}; ${formatNumber(longitude, 5)}`]
      : []),
    ...linkWords(evidence),
  ]
}

export interface KnownTie {
  readonly evidence: KnownEvidence | null
  readonly is_outside: boolean
  readonly twins: readonly { readonly title: string; readonly received_at: When; readonly is_same: boolean }[]
}

/** What the decider should look at; none of it refuses anything by itself. */
export function evidenceWarnings({ evidence, is_outside, twins }: KnownTie): string[] {
  const same = twins.filter(twin => twin.is_same)
  const alike = twins.filter(twin => !twin.is_same)
  return [
    ...(same.length > 0
      ? [`Tệp này đã được nộp ${same.length} lần khác, gần nhất ${shortDay(same.at(-1)?.received_at ?? '')}`]
      : []),
    ...(alike.length > 0
      ? [`Giống ảnh đã nộp ${shortDay(alike.at(-1)?.received_at ?? '')}: ${alike.at(-1)?.title ?? ''}`]
      : []),
    ...(is_outside ? ['Ngày chụp ghi trong ảnh nằm ngoài kỳ'] : []),
    ...(evidence?.link_state === 'dead'
      ? [
          `Không còn mở được${evidence.link_checked_at === null ? '' : `, kiểm ngày ${shortDay(evidence.link_checked_at)}`}`,
        ]
      : []),
  ]
}

export const LACKS_SIGN_SHEET = 'Có số người dự nhưng chưa kèm danh sách ký.'
