import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The checkout: the nearest folder above with a package.json, from the source and from `dist` alike. */
export const sourceDir: string = findSourceDir(import.meta.dirname)

function findSourceDir(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error(`no package.json above ${import.meta.dirname}`)
  return findSourceDir(above)
}
