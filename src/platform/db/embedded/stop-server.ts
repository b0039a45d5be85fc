import { setTimeout as sleep } from 'node:timers/promises'
import { livingPostmaster } from './postmaster.ts'

const FAST_MS = 30_000

/** A fast shutdown: open transactions are rolled back. One that hangs is cut off; the server then recovers at its next start. */
export async function stopServer(cluster: string): Promise<void> {
  const living = livingPostmaster(cluster)
  if (!living) return
  process.kill(living.pid, 'SIGINT')
  const until = Date.now() + FAST_MS
  while (livingPostmaster(cluster)?.pid === living.pid) {
    if (Date.now() > until) process.kill(living.pid, 'SIGQUIT')
    await sleep(10)
  }
}
