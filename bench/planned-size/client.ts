// The users' side of the load, a process of its own: reads its task from standard input, answers with the times of each address.
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { Agent, request } from 'undici'

export interface LoadTask {
  readonly url: string
  /** Each user goes through its own pages again and again, in an order of its own. */
  readonly users: readonly { readonly cookie: string; readonly paths: readonly string[] }[]
  readonly seconds: number
  /** The middle of the pause between two requests of a user; 0 for none at all. */
  readonly pause_ms: number
}
export interface LoadAnswer {
  /** Milliseconds from sending the request to the last byte of the answer. */
  readonly times: Readonly<Record<string, readonly number[]>>
  readonly failures: readonly string[]
}

/** Numbers that look random and are the same every time; users side by side shall not draw alike, hence the scattered seeds. */
function drawer(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761) >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const task: LoadTask = JSON.parse(await text(process.stdin))
const agent = new Agent({ connections: task.users.length, pipelining: 1 })
const times: Record<string, number[]> = {}
const failures: string[] = []
const until = Date.now() + task.seconds * 1000

async function work({ cookie, paths }: LoadTask['users'][number], n: number): Promise<void> {
  const draw = drawer(n + 1)
  // Nobody comes in the same instant as everybody else.
  await sleep(task.pause_ms * draw())
  while (Date.now() < until) {
    const path = paths[Math.floor(draw() * paths.length)] ?? '/'
    const began = performance.now()
    const answer = await request(task.url + path, { dispatcher: agent, headers: { cookie } })
    await answer.body.arrayBuffer()
    const took = performance.now() - began
    if (answer.statusCode >= 400) failures.push(`${answer.statusCode} ${path}`)
    const known = times[path] ?? []
    times[path] = known
    known.push(took)
    if (task.pause_ms > 0) await sleep(task.pause_ms * (0.5 + draw()))
  }
}

await Promise.all(task.users.map(work))
await agent.close()
const answer: LoadAnswer = { times, failures: [...new Set(failures)] }
process.stdout.write(JSON.stringify(answer))
