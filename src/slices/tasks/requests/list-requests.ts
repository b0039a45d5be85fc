import { type Actor, holds } from '#platform/actor.ts'
import { dayOf } from '#platform/day.ts'
import { problem } from '#platform/errors.ts'
import type { Reader } from '#platform/scope.ts'
import { unitsBehind } from '../../facilities/delegation.api.ts'
import { waivesFourEyes } from '../../facilities/four-eyes.api.ts'
import { type Duty, withWords } from '../duties.queries.ts'
import { coordinators } from '../inbox.queries.ts'
import { occurrences } from '../occurrence.queries.ts'
import { canReadOccurrence } from '../tasks.policy.ts'
import type { RequestFilter } from './duty-request.input.ts'
import { canDecideRequest, canForward } from './duty-request.policy.ts'
import { answeredRequests, openRequests, PAGE_SIZE, type RequestView, requestsOf } from './duty-request.queries.ts'
import { getRequest } from './lock-request.ts'

export interface RequestItem {
  readonly request: RequestView
  readonly duty: Duty
  readonly may_decide: boolean
  readonly may_forward: boolean
}

/** Requests of the facility, with the duties they are about: what waits, or what was answered. */
export async function listRequests(reader: Reader, { view, page }: RequestFilter) {
  const open = await openRequests(reader)
  if (view === 'cho') {
    const items = await itemsOf(reader, open)
    const start = (page - 1) * PAGE_SIZE
    return { items: items.slice(start, start + PAGE_SIZE), total: items.length, waiting: open.length, ...head(reader) }
  }
  const { rows, total } = await answeredRequests(reader, page)
  return { items: await itemsOf(reader, rows), total, waiting: open.length, ...head(reader) }
}
const head = (reader: Reader) => ({ today: dayOf(reader.now()), page_size: PAGE_SIZE })

/** One request with its duty, for who may see the duty. */
export async function viewRequest(reader: Reader, id: string): Promise<RequestItem> {
  const { occurrence_id } = await getRequest(reader, id)
  const request = (await requestsOf(reader, [occurrence_id])).find(one => one.id === id)
  const [item] = request ? await itemsOf(reader, [request]) : []
  if (!item || !canReadOccurrence(reader.actor, item.duty)) throw problem('not_found', 'duty-request.not-found')
  return item
}

/** What waits and this very person may decide. */
export const decidableRequests = async (reader: Reader): Promise<RequestItem[]> =>
  (await itemsOf(reader, await openRequests(reader))).filter(item => item.may_decide)

/** What a leader decides: passed on, or asked by the coordinator's own unit. */
export async function leadersRequests(reader: Reader): Promise<RequestItem[]> {
  if (!holds(reader.actor, 'leader')) return []
  const mine = await decidableRequests(reader)
  if (mine.length === 0) return []
  const others = await Promise.all((await coordinators(reader)).map(actor => decidesAs(reader, actor)))
  return mine.filter(({ duty, request }) => !others.some(may => may(duty, request)))
}

async function itemsOf(reader: Reader, requests: readonly RequestView[]): Promise<RequestItem[]> {
  if (requests.length === 0) return []
  const ids = [...new Set(requests.map(request => request.occurrence_id))]
  const rows = await occurrences(reader).where('occurrence.id', 'in', ids).execute()
  const [worded, may] = await Promise.all([withWords(reader, rows), decidesAs(reader, reader.actor)])
  const duties = new Map(worded.map(duty => [duty.id, duty]))
  return requests.flatMap(request => {
    const duty = duties.get(request.occurrence_id)
    if (!duty) return []
    const isOpen = request.state === 'open' && !['accepted', 'waived'].includes(duty.state)
    return [
      {
        request,
        duty,
        may_decide: isOpen && may(duty, request),
        may_forward: isOpen && canForward(reader.actor, request),
      },
    ]
  })
}

async function decidesAs(reader: Reader, actor: Actor) {
  const [decider_units, waived] = await Promise.all([unitsBehind(reader, actor), waivesFourEyes(reader)])
  return (duty: Duty, request: RequestView) => canDecideRequest(actor, { ...duty, ...request, decider_units }, waived)
}
