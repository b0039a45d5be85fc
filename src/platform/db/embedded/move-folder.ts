import { spawnSync } from 'node:child_process'
import { renameSync, rmSync } from 'node:fs'

/** Moves a folder or a file with its owners, also to another disk, where the old one goes only after the new one is whole. */
export function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to)
    return
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error
  }
  const fresh = `${to}.new-${process.pid}`
  const copied = spawnSync('cp', ['-a', '--', from, fresh], { encoding: 'utf8' })
  if (copied.status !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    throw new Error(`cp ${from} ${to}: ${copied.stderr}`)
  }
  renameSync(fresh, to)
  rmSync(from, { recursive: true, force: true })
}
