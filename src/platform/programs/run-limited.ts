import { spawn } from 'node:child_process'
import { groupMemory } from './group-memory.ts'

export interface RunLimits {
  /** Milliseconds until it is given up. */
  timeout: number
  /** Megabytes that it and its children may hold together. */
  memory: number
}

export interface Run extends RunLimits {
  file: string
  args: readonly string[]
  env?: Record<string, string>
  /** The folder it runs in. */
  folder?: string
  input?: readonly Uint8Array[]
}

export interface RunEnd {
  /** Why it was ended, when it did not end by itself. */
  stopped: 'too-slow' | 'too-large' | null
  code: number | null
  output: Buffer
  /** The last that it said on standard error. */
  complaint: string
}

const WATCH_EVERY = 100
const LONGEST_COMPLAINT = 4_000
const LARGEST_OUTPUT = 256 * 1024 * 1024

/**
 * Runs a program within limits of time and memory, in a process group of its own: when it ends, or is ended, its children
 * end with it. The environment is only what is given.
 */
export function runLimited({ file, args, env = {}, folder, input = [], timeout, memory }: Run): Promise<RunEnd> {
  const child = spawn(file, args, { stdio: ['pipe', 'pipe', 'pipe'], detached: true, env, cwd: folder })
  const output: Buffer[] = []
  let size = 0
  let complaint = ''
  let stopped: RunEnd['stopped'] = null
  const endGroup = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    } catch {
      // All of them have ended by themselves.
    }
  }
  const stop = (why: 'too-slow' | 'too-large'): void => {
    stopped ??= why
    endGroup()
  }
  const clock = setTimeout(() => stop('too-slow'), timeout)
  const watch = setInterval(async () => {
    if (child.pid !== undefined && (await groupMemory(child.pid)) > memory) stop('too-large')
  }, WATCH_EVERY)
  watch.unref()
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > LARGEST_OUTPUT) stop('too-large')
    else output.push(chunk)
  })
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-LONGEST_COMPLAINT)
  })
  // It may end before it has taken all bytes in; how it ended says more than the broken pipe.
  child.stdin.on('error', () => {})
  for (const part of input) child.stdin.write(part)
  child.stdin.end()
  // Whoever it leaves behind would keep the pipes open.
  child.on('exit', endGroup)
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      clearTimeout(clock)
      clearInterval(watch)
    }
    child.on('error', error => {
      settle()
      reject(error)
    })
    child.on('close', code => {
      settle()
      resolve({ stopped, code, output: Buffer.concat(output), complaint })
    })
  })
}
