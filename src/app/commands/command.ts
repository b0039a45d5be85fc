import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Config } from '#platform/config/read-config.ts'
import { problem } from '#platform/errors.ts'

/** What a command is given: its words, the configuration, and the two streams it may write to. */
export interface CommandCall {
  readonly args: readonly string[]
  readonly config: Config
  /** Results, for pipes. */
  readonly print: (text: string) => Promise<void> | void
  /** What goes on, for the person at the console. */
  readonly tell: (text: string) => void
}

/** Gives the exit code. */
export type Command = (call: CommandCall) => Promise<number>

/** Reads the options, and exactly `count` words besides them. */
export function readArgs<O extends NonNullable<ParseArgsConfig['options']>>(
  call: CommandCall,
  usage: string,
  count: number,
  options: O,
) {
  try {
    const parsed = parseArgs({ args: [...call.args], options, allowPositionals: true })
    if (parsed.positionals.length === count) return parsed
  } catch {
    // An option that is not there: the usage line says which are.
  }
  throw problem('invalid', 'command.usage', { usage })
}
