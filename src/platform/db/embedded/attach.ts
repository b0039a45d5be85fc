import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { isPassing, type Keeper, type Superuser, takeGuard } from './guard.ts'
import { type Launch, launch } from './launch.ts'
import { livingPostmaster } from './postmaster.ts'

/** A server whose guard is ours. */
export interface Attached {
  readonly pid: number
  readonly guard: pg.Client
  readonly superuser: Superuser
  readonly launched: boolean
}

const PATIENCE_MS = 60_000

/** Takes the guard of the living server, or of one that it starts; one that is just stopping is waited out. */
export async function attach(plan: Launch, superuser: Superuser, keeper: Keeper): Promise<Attached> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const living = livingPostmaster(plan.folders.cluster)
    const { pid, socketDir } = living ?? (await launch(plan))
    // An orphan of a checkout that was moved may listen elsewhere.
    const reached = existsSync(socketDir) ? { ...superuser, host: socketDir } : superuser
    try {
      const guard = await takeGuard(reached, keeper)
      return { pid, guard, superuser: reached, launched: !living }
    } catch (error) {
      if (!isPassing(error) || Date.now() > until) throw error
      await sleep(30)
    }
  }
}
