import { type FetchedPage, FetchProblem } from '#platform/guarded-fetch/guarded-fetch.ts'
import type { LinkState } from './links.table.ts'
import { type PageText, pageText } from './page-text.ts'

export interface Verdict {
  readonly state: Exclude<LinkState, 'waiting'>
  /** A key of LINK_REASONS; none for a page that opened. */
  readonly reason: string | null
  readonly http_status: number | null
  readonly failures: number
  readonly page: PageText | null
  /** Days until it is looked at again. */
  readonly again: number
}
export interface Before {
  readonly url: string
  /** Times in a row that it did not answer while others did. */
  readonly failures: number
  /** Whether anything on the web answered of late: without a network nothing is said against an address. */
  readonly online: boolean
}

const MONTH = 28
const MOST_FAILURES = 3
/** Houses that show strangers a sign-in instead of the post. */
const WALLS =
  /(^|\.)(facebook\.com|fb\.com|fb\.watch|instagram\.com|zalo\.me|zaloapp\.com|tiktok\.com|x\.com|twitter\.com)$/
const SIGN_IN = /log ?in|sign ?in|đăng nhập|checkpoint|facebook$|zalo$/i

/** What an answer, or none, says about a link that somebody handed in. */
export function judgePage(before: Before, answer: FetchedPage | FetchProblem): Verdict {
  if (answer instanceof FetchProblem) return judgeSilence(before, answer)
  const { status } = answer
  const common = { http_status: status, failures: 0, page: null, again: MONTH }
  if (WALLS.test(new URL(before.url).hostname)) return judgeWall(answer)
  if (status >= 200 && status < 300) return { ...common, state: 'alive', reason: null, page: textOf(answer) }
  if (status === 404 || status === 410) return { ...common, state: 'dead', reason: 'gone' }
  if ([401, 403, 407, 429, 451].includes(status)) return { ...common, state: 'unsure', reason: 'refused' }
  return { ...oneMore(before, 'error'), http_status: status }
}

const textOf = ({ bytes, type }: FetchedPage): PageText | null =>
  /^(text\/(html|plain)|application\/xhtml)/i.test(type) ? pageText(bytes, type) : null

function judgeWall(answer: FetchedPage): Verdict {
  const page = answer.status === 200 ? textOf(answer) : null
  const isPost = page !== null && page.title !== null && !SIGN_IN.test(page.title) && !SIGN_IN.test(answer.url)
  return {
    state: isPost ? 'alive' : 'unsure',
    reason: isPost ? null : 'login',
    http_status: answer.status,
    failures: 0,
    page: isPost ? page : null,
    again: MONTH,
  }
}

function judgeSilence(before: Before, { fault }: FetchProblem): Verdict {
  const common = { http_status: null, page: null, failures: 0, again: MONTH }
  if (fault === 'forbidden') return { ...common, state: 'unsure', reason: 'inside' }
  if (fault === 'too-large') return { ...common, state: 'alive', reason: 'large' }
  if (fault === 'certificate' || fault === 'redirects') return { ...common, state: 'unsure', reason: fault }
  if (!before.online) return { ...common, state: 'unsure', reason: 'offline', failures: before.failures, again: 7 }
  return oneMore(before, 'unreachable')
}

/** Three days running without an answer, then it is said to be gone. */
function oneMore({ failures }: Before, reason: string): Verdict {
  const now = failures + 1
  const isDead = now >= MOST_FAILURES
  return {
    state: isDead ? 'dead' : 'unsure',
    reason,
    http_status: null,
    failures: now,
    page: null,
    again: isDead ? MONTH : 1,
  }
}
