import webPush from 'web-push'
import { isPushService } from './push-services.ts'
import type { VapidKeys } from './vapid-keys.ts'

export interface Subscription {
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
}

export interface PushMessage {
  readonly title: string
  readonly body: string
  /** Where a tap leads. */
  readonly url: string
}

/** gone: the browser no longer wants it; busy and unreachable: later; refused: never. */
export type PushAnswer =
  | { readonly got: 'sent' }
  | {
      readonly got: 'gone' | 'refused' | 'busy' | 'unreachable'
      readonly said: string
      readonly retryAfterMs?: number
    }

export interface Pusher {
  readonly publicKey: string
  /** Whether this service is one of those that are called. */
  takes(endpoint: string): boolean
  send(to: Subscription, message: PushMessage): Promise<PushAnswer>
}

export interface PushDeps {
  readonly keys: VapidKeys
  /** Whom a push service may turn to: mailto: or https: (RFC 8292 §2.1). */
  readonly subject: string
  readonly takes?: (endpoint: string) => boolean
  readonly timeoutMs?: number
}

/** A message not fetched by the end of a working day is worth nothing any more. */
const TTL_SECONDS = 12 * 60 * 60
/** One waiting message a browser: a newer digest takes the older one's place. */
const TOPIC = 'nhac-viec'

/** Web push: encrypted for the browser (RFC 8291), signed for its service (RFC 8292). */
export function openPusher({ keys, subject, takes = isPushService, timeoutMs = 15_000 }: PushDeps): Pusher {
  return {
    publicKey: keys.publicKey,
    takes,
    async send({ endpoint, p256dh, auth }, message) {
      if (!takes(endpoint)) return { got: 'refused', said: 'not a push service' }
      const { body, headers } = webPush.generateRequestDetails(
        { endpoint, keys: { p256dh, auth } },
        JSON.stringify(message),
        { vapidDetails: { subject, ...keys }, TTL: TTL_SECONDS, topic: TOPIC, contentEncoding: 'aes128gcm' },
      )
      const { 'Content-Length': _length, ...sent } = headers
      try {
        const answer = await fetch(endpoint, {
          method: 'POST',
          headers: Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, String(value)])),
          body: new Uint8Array(body),
          redirect: 'manual',
          signal: AbortSignal.timeout(timeoutMs),
        })
        await answer.body?.cancel()
        return answerOf(answer)
      } catch (error) {
        return { got: 'unreachable', said: error instanceof Error ? error.message : String(error) }
      }
    },
  }
}

function answerOf({ ok, status, headers }: Response): PushAnswer {
  if (ok) return { got: 'sent' }
  const said = `HTTP ${status}`
  if (status === 404 || status === 410) return { got: 'gone', said }
  if (status !== 429 && status < 500) return { got: 'refused', said }
  const seconds = Number(headers.get('retry-after'))
  return { got: 'busy', said, ...(seconds > 0 && { retryAfterMs: seconds * 1000 }) }
}
