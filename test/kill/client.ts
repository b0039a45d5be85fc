import { setTimeout as sleep } from 'node:timers/promises'
import type { Dice } from '../mutation/dice.ts'
import { type Answer, type Line, openWay } from './line.ts'

/** One thing to bring over the line: asked for until the house has said yes, always under the same key. */
export interface Errand {
  readonly name: string
  /** One try. What the house named in its yes; undefined when the line or the house failed and it has to be tried again. */
  attempt(line: Line): Promise<string | undefined>
}

export interface Client {
  /** Brings all errands, in an order of its own, and gives what the house answered to each. */
  bring<E extends Errand>(errands: readonly E[]): Promise<Map<E, string>>
  /** How often it had to try. */
  readonly tries: () => number
}

/** Only so that a house which never takes something ends the run. */
const ERRANDS_MS = 120_000

/** A phone's queue: it takes any of its errands, puts it back when the line fails, and goes on until none is left. */
export function openClient(port: number, cookie: string, dice: Dice): Client {
  const line = openWay(port, cookie)
  let tries = 0
  const bring = async <E extends Errand>(errands: readonly E[]) => {
    const waiting = [...errands]
    const answered = new Map<E, string>()
    const until = Date.now() + ERRANDS_MS
    while (waiting.length > 0) {
      const errand = dice.pick(waiting)
      tries++
      const said = await errand.attempt(line)
      if (said === undefined) {
        if (Date.now() > until) throw new Error(`${errand.name} is not taken`)
        await sleep(50 + dice.below(200))
        continue
      }
      waiting.splice(waiting.indexOf(errand), 1)
      answered.set(errand, said)
    }
    return answered
  }
  return { bring, tries: () => tries }
}

/** An answer that will not change however often one asks: the house says that the client is wrong. */
const FINAL = new Set([400, 401, 403, 404, 409, 410, 413, 415, 422])

/** Sends one command and reads its yes; a refusal for good ends the run, for nobody here asks for anything wrong. */
export async function command(
  asking: Promise<Answer>,
  name: string,
  read: (answer: Answer) => string | undefined,
): Promise<string | undefined> {
  const answer = await asking.catch(() => undefined)
  if (!answer) return undefined
  if (FINAL.has(answer.status)) throw new Error(`${name} is refused: ${answer.status} ${answer.text.slice(0, 300)}`)
  return read(answer)
}
