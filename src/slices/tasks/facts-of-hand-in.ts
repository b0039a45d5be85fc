import { problem } from '#platform/errors.ts'
import { type KeptEvidence, kindWords, type Measure } from '../activities/activities.api.ts'
import type { HandIn } from './tasks.input.ts'

export interface HandedFact {
  readonly natural_key: string
  readonly channel: string | null
  readonly measures: Readonly<Partial<Record<Measure, number>>>
  readonly evidence_ids: readonly string[]
}

const HOST_CHANNELS: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)(facebook\.com|fb\.com|fb\.watch)$/, 'facebook'],
  [/(^|\.)(zalo\.me|zaloapp\.com)$/, 'zalo'],
  [/(^|\.)(youtube\.com|youtu\.be)$/, 'youtube'],
]

/** Where a link was published: three houses are known by their address, the rest is what the plan's row says. */
export function channelOf(naturalKey: string, planned: string | null): string | null {
  if (!naturalKey.startsWith('link:')) return planned
  const host = new URL(naturalKey.slice(5)).hostname
  return HOST_CHANNELS.find(([pattern]) => pattern.test(host))?.[1] ?? planned ?? 'website'
}

/**
 * What facts a hand-in tells of. One, as a rule, known by its link or else by its first file. Where each link is a thing of
 * its own (three articles, three links) there is one fact a link; files then stand beside the first.
 */
export function factsOfHandIn(
  kind: string,
  planned: string | null,
  input: Pick<HandIn, 'measures'>,
  evidence: readonly KeptEvidence[],
): HandedFact[] {
  const words = kindWords(kind)
  const main = words.measures[0]
  const links = evidence.filter(one => one.is_link)
  const several = words.each_link === true && links.length > 1
  const quantity = input.measures[main]
  if (quantity === 0) throw problem('invalid', 'hand-in.quantity')
  if (several && quantity !== undefined && quantity !== links.length)
    throw problem('invalid', 'hand-in.links-quantity', { links: links.length, quantity })

  const known = Object.fromEntries(
    Object.entries(input.measures).filter(([measure]) => isOfKind(words.measures, measure)),
  )
  const whole = { [main]: 1, ...known }
  const first = links[0] ?? evidence[0]
  if (!first) return []
  if (!several) return [fact(first, planned, whole, evidence)]
  const files = evidence.filter(one => !one.is_link)
  return links.map((link, i) =>
    i === 0
      ? fact(link, planned, { ...whole, [main]: 1 }, [link, ...files])
      : fact(link, planned, { [main]: 1 }, [link]),
  )
}

const isOfKind = (measures: readonly string[], measure: string): boolean => measures.includes(measure)

const fact = (
  named: KeptEvidence,
  planned: string | null,
  measures: HandedFact['measures'],
  evidence: readonly KeptEvidence[],
): HandedFact => ({
  natural_key: named.natural_key,
  channel: channelOf(named.natural_key, planned),
  measures,
  evidence_ids: evidence.map(one => one.id),
})
