import { accessSync, constants } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { programFolders } from '#platform/config/program-folders.ts'

/** Programs of the system that are made use of where they are; none of them has to be. */
export type ProgramName = 'soffice' | 'tesseract' | 'pdftoppm'
export type FindProgram = (name: ProgramName) => string | null

const mayRun = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Where a program is installed, or null; looked up anew each time, so that installing it needs no restart. */
export const findProgram: FindProgram = name =>
  programFolders()
    .filter(isAbsolute)
    .map(folder => join(folder, name))
    .find(mayRun) ?? null
