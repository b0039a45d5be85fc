import type pg from 'pg'

/** How often a part of the demo's year is there once more: [plan rows, copies]. Together some fifty tasks and 2,000 occurrences. */
const COPIES: readonly (readonly [rows: readonly string[] | 'all', copies: number])[] = [
  ['all', 1],
  [['5', '6', '7'], 4],
  [['5'], 1],
]
const STAFF = 300
const ACTIVITIES = 20_000

/** An id like the given one, other in its last digits, the same for the same pair, so that rows still point at one another. */
const ID_FUNCTION = `
create or replace function bench_id(id uuid, n integer) returns uuid language sql immutable as
$$ select overlay(id::text placing left(md5(id::text || n), 12) from 25)::uuid $$`

/** Makes the demo facility as large as PRODUCT.md plans for: 300 staff, 2,000 occurrences, 20,000 activities a year. */
export async function growFacility(client: pg.Client): Promise<void> {
  await client.query(ID_FUNCTION)
  await client.query(`set session_replication_role = replica`)
  await hire(client)
  let n = 0
  for (const [rows, copies] of COPIES) for (let i = 0; i < copies; i++) await copyTasks(client, rows, ++n)
  for (let round = 1; await copyActivities(client, round + 0x1000); round++);
  await client.query(`set session_replication_role = origin`)
  await tidy(client)
}

/** Indexes as full as a restored backup has them: how they were filled shall not be taken for how much is in them. */
export async function tidy(client: pg.Client): Promise<void> {
  await client.query('reindex database lantoa')
  await client.query('vacuum analyze')
}

const hire = (client: pg.Client) =>
  client.query(
    `insert into app.staff (facility_id, id, code, full_name, unit_id, position_id, starts_on)
     select facility_id, uuidv7(), code || '-' || n, full_name, unit_id, position_id, starts_on
     from app.staff, generate_series(1, 20) n order by n, code limit greatest(0, $1 - (select count(*) from app.staff))`,
    [STAFF],
  )

/** One more of each of these tasks, with what was done for them. */
async function copyTasks(client: pg.Client, rows: readonly string[] | 'all', n: number): Promise<void> {
  await client.query('drop table if exists chosen')
  await client.query(
    `create temporary table chosen as select task_id from app.plan_row where ($1::text[] is null or no = any($1)) and no !~ '[-]'`,
    [rows === 'all' ? null : rows],
  )
  const ofTask = 'task_id in (select task_id from chosen)'
  const ofOccurrence = `occurrence_id in (select id from app.occurrence where ${ofTask})`
  const copies: readonly (readonly [table: string, changed: Readonly<Record<string, string>>, which: string])[] = [
    ['task', { id: '#' }, `id in (select task_id from chosen)`],
    ['plan_row', { id: '#', task_id: '#', position: `position + 100 * ${n}`, no: `no || '-${n}'` }, ofTask],
    ['part', { id: '#', task_id: '#', row_id: '#' }, ofTask],
    ['party', { id: '#', part_id: '#' }, `part_id in (select id from app.part where ${ofTask})`],
    ['activity', { id: '#', natural_key: 'null' }, `id in (select activity_id from app.tie where ${ofOccurrence})`],
    [
      'activity_measure',
      { activity_id: '#' },
      `activity_id in (select activity_id from app.tie where ${ofOccurrence})`,
    ],
    [
      'activity_evidence',
      { activity_id: '#' },
      `activity_id in (select activity_id from app.tie where ${ofOccurrence})`,
    ],
    ['hand_in', { id: '#', occurrence_id: '#' }, ofOccurrence],
    ['tie', { id: '#', occurrence_id: '#', hand_in_id: '#', activity_id: '#' }, ofOccurrence],
    ['occurrence', { id: '#', task_id: '#', part_id: '#' }, ofTask],
  ]
  for (const [table, changed, which] of copies) await copyRows(client, table, changed, which, n)
}

/** One more of every activity, for the same occurrence, until there are enough; false when there are. */
async function copyActivities(client: pg.Client, n: number): Promise<boolean> {
  const { rows } = await client.query<{ missing: number }>('select $1 - count(*)::int as missing from app.activity', [
    ACTIVITIES,
  ])
  const missing = rows[0]?.missing ?? 0
  if (missing <= 0) return false
  await client.query('drop table if exists chosen')
  await client.query(
    `create temporary table chosen as select distinct activity_id as id from app.tie join app.activity a on a.id = activity_id
     where a.natural_key is not null or a.reason is null order by 1 limit $1`,
    [Math.min(missing, 1500)],
  )
  const tied = 'activity_id in (select id from chosen)'
  const moved = `happened_on - ${n % 5}`
  await copyRows(
    client,
    'activity',
    { id: '#', natural_key: 'null', happened_on: moved },
    'id in (select id from chosen)',
    n,
  )
  await copyRows(client, 'activity_measure', { activity_id: '#' }, tied, n)
  await copyRows(client, 'activity_evidence', { activity_id: '#' }, tied, n)
  await copyRows(client, 'tie', { id: '#', activity_id: '#' }, tied, n)
  return true
}

/** Copies rows of a table; '#' stands for the column's own id made other. */
async function copyRows(
  client: pg.Client,
  table: string,
  changed: Readonly<Record<string, string>>,
  which: string,
  n: number,
): Promise<void> {
  const columns = await columnsOf(client, table)
  const values = columns.map(({ name }) => {
    const change = changed[name]
    return change === '#' ? `bench_id(${name}, ${n})` : (change ?? name)
  })
  const names = columns.map(column => column.name).join(', ')
  await client.query(`insert into app.${table} (${names}) select ${values.join(', ')} from app.${table} where ${which}`)
}

export async function columnsOf(client: pg.Client, table: string): Promise<{ name: string; is_id: boolean }[]> {
  const { rows } = await client.query<{ name: string; is_id: boolean }>(
    `select quote_ident(attname) as name, atttypid = 'uuid'::regtype as is_id from pg_attribute
     where attrelid = ('app.' || $1)::regclass and attnum > 0 and not attisdropped and attgenerated = ''
     order by attnum`,
    [table],
  )
  return rows
}
