import { type Attached, attach } from './attach.ts'
import { announce, type Keeper, type Superuser } from './guard.ts'
import type { Launch } from './launch.ts'
import { stopServer } from './stop-server.ts'

export type Loss = 'restarted' | 'gone'
export type LossListener = (loss: Loss, error?: unknown) => void

export interface Watch {
  readonly current: Attached
  readonly restarted: boolean
  readonly listeners: LossListener[]
  announcePort(port: number): Promise<void>
  stop(): Promise<void>
}

/** Keeps the server up while the application lives: the guard connection ends when the server dies, and then it is started again. */
export function watchServer(plan: Launch, superuser: Superuser, first: Attached, keeper: Keeper): Watch {
  const state = { current: first, keeper, restarted: false, stopping: false, recovery: Promise.resolve() }
  const listeners: LossListener[] = []
  const tell = (loss: Loss, error?: unknown) => {
    for (const listener of listeners) listener(loss, error)
  }

  const recover = async () => {
    try {
      state.current = await attach(plan, superuser, state.keeper)
      state.restarted = true
      listen()
      tell('restarted')
    } catch (error) {
      tell('gone', error)
    }
  }
  const listen = () => {
    state.current.guard.once('end', () => {
      if (!state.stopping) state.recovery = recover()
    })
  }
  listen()

  return {
    get current() {
      return state.current
    },
    get restarted() {
      return state.restarted
    },
    listeners,
    announcePort: port => {
      state.keeper = { ...state.keeper, port }
      return announce(state.current.guard, state.keeper)
    },
    stop: async () => {
      state.stopping = true
      await state.recovery
      // The guard is held until the server is gone: an application that starts now must not adopt a dying server.
      await stopServer(plan.folders.cluster)
      await state.current.guard.end().catch(() => undefined)
    },
  }
}
