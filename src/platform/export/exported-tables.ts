import type pg from 'pg'
import { type CatalogueTable, listTables, quote } from '../backup/catalogue.ts'

/** Tables of the facility that are not given away, and why: keys to something, or of no use outside. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  request: 'Câu trả lời đã giữ cho lần gửi lại; có thể chứa mã dùng một lần.',
  push_subscription: 'Khóa gửi thông báo tới trình duyệt của từng người.',
}

/** Columns that are keys: the rest of their table is exported. */
export const SECRET_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  calendar_feed: ['token_sha256'],
}

/** Every table of ours with rows of a facility, as the database itself lists them: no list can forget a new one. */
export async function exportedTables(client: pg.ClientBase): Promise<CatalogueTable[]> {
  const tables = await listTables(client, ['app'])
  return tables
    .filter(({ name, columns }) => columns.includes('facility_id') && !(name in LEFT_OUT))
    .map(table => ({
      ...table,
      columns: table.columns.filter(column => !SECRET_COLUMNS[table.name]?.includes(column)),
    }))
}

/**
 * The rows of one facility as lines of JSON, in the order of the key. JSON holds no raw control characters, so quote and
 * separator that are such never meet one: COPY writes the JSON as it is.
 */
export function rowsAsLines({ schema, name, columns, key }: CatalogueTable, facility: string): string {
  const sides = columns.map(column => `t.${quote(column)}`).join(', ')
  const order = key.map(column => `t.${quote(column)}`).join(', ')
  // The facility is written into the statement because COPY takes no parameters; hence the check of its form.
  if (!/^[0-9a-f-]{36}$/.test(facility)) throw new Error('the facility must be a UUID')
  return `copy (select row_to_json(r) from (select ${sides} from ${quote(schema, name)} t
    where t.facility_id = '${facility}'${order ? ` order by ${order}` : ''}) r)
    to stdout with (format csv, quote e'\\x01', delimiter e'\\x02')`
}
