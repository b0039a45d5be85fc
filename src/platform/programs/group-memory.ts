import { readdir, readFile } from 'node:fs/promises'

const PAGE_MEGABYTES = 4096 / 1024 / 1024

/** Group and resident pages of a process; its name stands in brackets and may hold blanks. */
async function readStat(pid: string): Promise<{ group: number; pages: number } | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { group: Number(fields[2]), pages: Number(fields[21]) }
  } catch {
    return null
  }
}

/** Memory that the processes of a group hold together, in megabytes; 0 where the system does not tell. */
export async function groupMemory(group: number): Promise<number> {
  const pids = await readdir('/proc').then(
    names => names.filter(name => /^\d+$/.test(name)),
    () => [],
  )
  const stats = await Promise.all(pids.map(readStat))
  return stats.reduce((sum, stat) => (stat?.group === group ? sum + stat.pages * PAGE_MEGABYTES : sum), 0)
}
