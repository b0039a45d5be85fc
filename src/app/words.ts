import { authWords } from '#platform/auth/auth.words.ts'
import { documentWords } from '#platform/document/document.words.ts'
import { httpWords } from '#platform/http/http.words.ts'
import { sayWith } from '#platform/http/words.ts'
import { activitiesWords } from '#slices/activities/activities.words.ts'
import { uploadsWords } from '#slices/activities/uploads/uploads.words.ts'
import { facilitiesWords } from '#slices/facilities/facilities.words.ts'
import { importWords } from '#slices/facilities/import/import.words.ts'
import { plansWords } from '#slices/plans/plans.words.ts'
import { readerWords } from '#slices/plans/reader/reader.words.ts'
import { layoutCheckWords } from '#slices/registers/layout-check/layout-check.words.ts'
import { registersWords } from '#slices/registers/registers.words.ts'
import { handOverWords } from '#slices/reports/hand-over/hand-over.words.ts'
import { inputsWords } from '#slices/reports/inputs/inputs.words.ts'
import { outputsWords } from '#slices/reports/outputs/outputs.words.ts'
import { reportsWords } from '#slices/reports/reports.words.ts'
import { sentencesWords } from '#slices/reports/sentences/sentences.words.ts'
import { templatesWords } from '#slices/reports/templates/templates.words.ts'
import { budgetWords } from '#slices/tasks/budget/budget.words.ts'
import { devicesWords } from '#slices/tasks/devices/devices.words.ts'
import { inspectionsWords } from '#slices/tasks/inspections/inspections.words.ts'
import { remindersWords } from '#slices/tasks/reminders/reminders.words.ts'
import { targetsWords } from '#slices/tasks/targets/targets.words.ts'
import { tasksWords } from '#slices/tasks/tasks.words.ts'
import { exportWords } from './exports/export.words.ts'

/** Every sentence a refusal may show, each owned by its slice. */
export const say = sayWith([
  httpWords,
  authWords,
  documentWords,
  facilitiesWords,
  importWords,
  exportWords,
  registersWords,
  layoutCheckWords,
  plansWords,
  readerWords,
  activitiesWords,
  tasksWords,
  remindersWords,
  uploadsWords,
  devicesWords,
  targetsWords,
  budgetWords,
  inspectionsWords,
  reportsWords,
  templatesWords,
  inputsWords,
  outputsWords,
  handOverWords,
  sentencesWords,
])
