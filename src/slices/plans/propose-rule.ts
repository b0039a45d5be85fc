import { fold } from '#platform/fold.ts'
import type { RuleContent } from './plan-content.ts'
import type { MinimumPer, Rhythm } from './plans.table.ts'
import type { Channel, Target } from './reader/plan-draft.ts'

export interface RuleWords {
  product: string | null
  title: string
  forms: readonly string[]
  /** The targets that stand in this row. */
  targets: readonly Pick<Target, 'metric' | 'op' | 'value' | 'unit' | 'per'>[]
}

/** The first kind whose words stand in a product wins, so the narrower words come first. */
const KIND_WORDS: readonly (readonly [kind: string, words: RegExp])[] = [
  ['contest', /\b(cuoc thi|hoi thi|thi tim hieu)\b/],
  ['survey', /\b(khao sat|phieu hai long)\b/],
  ['dialogue', /\b(doi thoai|toa dam)\b/],
  ['report', /\bbao cao\b/],
  ['patient_council', /\bhoi dong nguoi benh\b/],
  ['bulletin', /^ban tin\b|\b(ban tin truyen hinh|ban tin tv|ban tin man hinh)\b/],
  ['broadcast', /\b(phat thanh|truyen thanh|loa)\b/],
  ['article', /\b(tin bai|bai viet|tin, bai|viet bai|dang bai|bai dang|cac bai|bai bao|(?<!thong )tin)\b/],
  ['video', /\b(video|clip|phong su|infographic)\b/],
  ['training', /\btap huan\b/],
  ['community', /\b(truyen thong cong dong|tai cong dong|noi chuyen|truyen thong truc tiep)\b/],
  ['conference', /\b(hoi nghi|hoi thao)\b/],
  ['meeting', /\b(giao ban|buoi|cuoc hop|sinh hoat|quan triet|hop)\b/],
  ['leaflet', /\bto roi\b/],
  ['poster', /\b(ap phich|pano|bang ron|khau hieu|thong diep|truc quan)\b/],
  ['posting', /\b(niem yet|bang huong dan|ma qr)\b/],
  ['inspection', /\b(kiem tra|giam sat)\b/],
  ['document', /\b(van ban|cong van|ke hoach|quyet dinh|huong dan|thong bao)\b/],
]

const CHANNEL_WORDS: readonly (readonly [channel: Channel, words: RegExp])[] = [
  ['website', /\b(website|trang thong tin dien tu|trang tin|cong thong tin|web)\b/],
  ['facebook', /\b(facebook|fanpage)\b/],
  ['zalo', /\bzalo\b/],
  ['youtube', /\byoutube\b/],
  ['signage_tv', /\b(man hinh|trinh chieu|chieu cac video)\b/],
  ['led', /\bled\b/],
  ['loudspeaker', /\b(loa|phat thanh|truyen thanh)\b/],
  ['press', /\b(bao chi|bao, dai|bao dai)\b/],
  ['tv', /\b(truyen hinh|dai ptth)\b/],
  ['leaflet', /\bto roi\b/],
  ['poster', /\b(ap phich|pano|bang ron|truc quan)\b/],
  ['one_stop_desk', /\b(tiep don|mot cua|niem yet)\b/],
  ['patient_council', /\bhoi dong nguoi benh\b/],
  ['training', /\btap huan\b/],
  ['briefing', /\b(giao ban|cuoc hop|hop)\b/],
  ['conference', /\b(hoi nghi|hoi thao)\b/],
  ['email', /\b(thu dien tu|email)\b/],
]

/** The main measure of each kind, as the ledger counts it. */
const MAIN_MEASURE: Readonly<Record<string, string>> = {
  contest: 'contest',
  survey: 'form',
  dialogue: 'session',
  report: 'report',
  patient_council: 'session',
  bulletin: 'product',
  broadcast: 'play',
  article: 'article',
  video: 'product',
  training: 'session',
  community: 'session',
  conference: 'session',
  meeting: 'session',
  leaflet: 'sheet',
  poster: 'piece',
  posting: 'point',
  inspection: 'inspection',
  document: 'document',
}

const METRIC_KINDS: Readonly<Record<string, readonly string[]>> = {
  articles: ['article'],
  sessions: ['meeting', 'conference', 'training', 'community', 'dialogue', 'patient_council'],
  bulletins: ['bulletin', 'broadcast', 'video'],
}

export function kindOfWords(words: string): string | null {
  const folded = fold(words)
  return KIND_WORDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
}

export const channelsOfWords = (words: string): Channel[] => {
  const folded = fold(words)
  return CHANNEL_WORDS.filter(([, pattern]) => pattern.test(folded)).map(([channel]) => channel)
}

/**
 * Proposes by which facts a part is fulfilled: the kind from its product (else from its title), the channel from its form
 * when the form names exactly one and the kind goes out on channels, the minimum from the target of its row. Every part of it
 * may be changed; null means "any".
 */
export function proposeRule({ product, title, forms, targets }: RuleWords): RuleContent {
  // A bare "01 buổi/tháng" promises as much as "ít nhất 01 buổi/tháng".
  const countable = targets.find(target => target.metric in METRIC_KINDS && !target.op.startsWith('<'))
  const fromTarget = METRIC_KINDS[countable?.metric ?? ''] ?? []
  const named = narrowed((product && kindOfWords(product)) || kindOfWords(title), [...forms, title])
  const kind = named && fromTarget.length && !fromTarget.includes(named) ? (fromTarget[0] ?? named) : named
  const activityKind = kind ?? fromTarget[0] ?? null
  const channels = channelsOfWords(forms.join(' ; '))
  const minimum = countable ? Math.ceil(countable.op === '>' ? countable.value + 1 : countable.value) : null
  return {
    activity_kind: activityKind,
    channel: channels.length === 1 && goesOut(activityKind) ? (channels[0] ?? null) : null,
    minimum,
    measure: activityKind ? (MAIN_MEASURE[activityKind] ?? null) : null,
    minimum_per: countable ? ((countable.per as MinimumPer | null) ?? 'occurrence') : null,
  }
}

/** "Buổi" alone does not say what kind of meeting it is: the form does, else the title. */
function narrowed(kind: string | null, words: readonly string[]): string | null {
  if (kind !== 'meeting') return kind
  return words.map(kindOfWords).find(other => MEETINGS_OF_THEIR_OWN.has(other ?? '')) ?? kind
}

const MEETINGS_OF_THEIR_OWN: ReadonlySet<string> = new Set([
  'patient_council',
  'community',
  'training',
  'conference',
  'dialogue',
])

const goesOut = (kind: string | null): boolean => kind === 'article' || kind === 'video' || kind === 'bulletin'

/** The rhythm assumed for "thường xuyên": documents and meetings each quarter, articles and pictures each month. */
export const assumedRhythm = (activityKind: string | null): Rhythm => (goesOut(activityKind) ? 'monthly' : 'quarterly')
