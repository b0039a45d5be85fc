import type pg from 'pg'
import { bad, type Finding, good } from './finding.ts'

/** Jobs that gave up: nothing may fail silently. */
export async function checkQueue(jobs: pg.Pool): Promise<Finding> {
  const { rows } = await jobs.query<{ name: string; times: number; error: string }>(
    `select t.identifier as name, count(*)::int as times, max(j.last_error) as error
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where j.attempts >= j.max_attempts group by 1 order by 1`,
  )
  if (rows.length === 0) return good('Không có việc nền nào bị bỏ dở.')
  const all = rows.map(({ name, times, error }) => `${name} (${times} lần: ${error?.split('\n')[0] ?? ''})`)
  return bad(`Việc nền bị bỏ dở: ${all.join('; ')}.`)
}
