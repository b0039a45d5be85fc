import type { Auth } from './auth.ts'

/** A staff member who may sign in today: what they opened to the outside closes with their account. */
export async function hasOpenAccount(
  { pool }: Pick<Auth, 'pool'>,
  facility: string,
  staffId: string,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    'select 1 from membership where facility_id = $1 and staff_id = $2 and disabled_at is null',
    [facility, staffId],
  )
  return (rowCount ?? 0) > 0
}
