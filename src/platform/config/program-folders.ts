import { delimiter } from 'node:path'

/** Folders in which programs of the system are looked for: the caller's PATH and the usual ones, which a service may not have in its own. */
export const programFolders = (): string[] => [
  ...new Set([...(process.env.PATH ?? '').split(delimiter), '/usr/local/bin', '/usr/bin', '/bin', '/snap/bin']),
]
