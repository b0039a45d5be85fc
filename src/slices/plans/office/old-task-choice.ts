import { fateWords } from '../life.words.ts'
import type { TaskFate } from '../plan-life.table.ts'
import type { OldTaskDecision } from '../plans.input.ts'
import type { OldTasks } from './life.client.ts'

type OldTask = OldTasks['tasks'][number]

/** What stands in the fields of one old task. */
export interface Choice {
  /** A row's id, why the task ends, or null as long as nothing was chosen. */
  becomes: string | null
  open_work: 'keep' | 'waive'
  reason: string
}

/** In an amendment a row that is still there goes on by itself; skipping it on the review screen is what ends it. */
export const canChange = ({ version }: OldTasks, task: OldTask): boolean =>
  version.started_as === 'replacement' || task.becomes.how !== 'continued'

export type Choices = Readonly<Record<string, Choice>>

/** What was decided, else what is proposed. */
export const firstChoices = (tasks: readonly OldTask[]): Choices =>
  Object.fromEntries(tasks.map(task => [task.task_id, firstChoice(task)]))

function firstChoice({ becomes, proposed }: OldTask): Choice {
  if (becomes.how === 'continued') return { becomes: becomes.row.id, open_work: 'keep', reason: '' }
  if (becomes.how === 'ended')
    return { becomes: becomes.fate, open_work: becomes.open_work, reason: becomes.reason ?? '' }
  return { becomes: proposed?.row_id ?? null, open_work: 'keep', reason: '' }
}

export interface Ready {
  decisions: OldTaskDecision[]
  /** The number of a row that two old tasks would go on in. */
  twice: string | undefined
  /** The number of an old task whose open work is waived without a reason. */
  reasonless: string | undefined
}

/** What there is to save: choices that differ from what is decided already. */
export function readyDecisions(tasks: readonly OldTask[], choices: Choices): Ready {
  const chosen = tasks.flatMap(task => {
    const choice = choices[task.task_id]
    return choice?.becomes == null ? [] : [{ task, choice, becomes: choice.becomes }]
  })
  const rows = chosen.filter(({ becomes }) => !isFate(becomes))
  const doubled = rows.find((one, index) => rows.findIndex(other => other.becomes === one.becomes) !== index)
  const reasonless = chosen.find(
    ({ becomes, choice }) => isFate(becomes) && choice.open_work === 'waive' && choice.reason.trim() === '',
  )
  return {
    decisions: chosen
      .filter(({ task, choice }) => task.becomes.how === 'undecided' || differs(firstChoice(task), choice))
      .map(({ task, choice, becomes }) => decision(task.task_id, becomes, choice)),
    twice: doubled?.task.no,
    reasonless: reasonless?.task.no,
  }
}

export const isFate = (becomes: string | null): becomes is TaskFate =>
  becomes !== null && Object.hasOwn(fateWords, becomes)

const differs = (a: Choice, b: Choice): boolean =>
  a.becomes !== b.becomes || a.open_work !== b.open_work || a.reason !== b.reason

function decision(task_id: string, becomes: string, { open_work, reason }: Choice): OldTaskDecision {
  if (!isFate(becomes)) return { task_id, becomes: 'continued', row_id: becomes }
  return { task_id, becomes: 'ended', fate: becomes, open_work, reason: reason.trim() || null }
}
