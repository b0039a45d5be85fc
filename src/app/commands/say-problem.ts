import { backupWords } from '#platform/backup/backup.words.ts'
import { configWords } from '#platform/config/config.words.ts'
import { databaseWords } from '#platform/db/embedded/database.words.ts'
import { documentWords } from '#platform/document/document.words.ts'
import type { Problem } from '#platform/errors.ts'
import { sayWith } from '#platform/http/words.ts'
import { readerWords } from '#slices/plans/reader/reader.words.ts'
import { outputsWords } from '#slices/reports/outputs/outputs.words.ts'
import { reportsWords } from '#slices/reports/reports.words.ts'
import { commandWords } from './command.words.ts'

const say = sayWith([
  backupWords,
  commandWords,
  configWords,
  databaseWords,
  documentWords,
  readerWords,
  reportsWords,
  outputsWords,
])

/** The one sentence for the console. */
export const sayProblem = ({ kind, code, params }: Problem): string => say(kind, code, params)
