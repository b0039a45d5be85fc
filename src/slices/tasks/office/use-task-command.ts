import { type CommandOptions, type Keyed, useCommand } from '#ui/office/use-command.ts'
import { tasksWords } from '../tasks.words.ts'
import { keys } from './tasks.client.ts'

/** A command of this room: refused in its words, and every list of the room is asked for again. */
export const useTaskCommand = <Input extends Keyed, Answer>(
  options: Pick<CommandOptions<Input, Answer>, 'run' | 'done' | 'onDone'>,
) => useCommand<Input, Answer>({ ...options, refresh: [keys.all], words: tasksWords })
