import {
  type CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'
import { ListCompiler } from './list-compiler.ts'
import { FOR_ITS_VALUES } from './plan-for-values.ts'
import type { Tables } from './tables.ts'

const MAX_PREPARED = 500
const names = new Map<string, string>()

/** Statements prepared by name run about twice as fast; their number is bounded, since the server keeps each. */
function statementName(sql: string): string | undefined {
  const known = names.get(sql)
  if (known || names.size >= MAX_PREPARED) return known
  const name = `q${names.size}`
  names.set(sql, name)
  return name
}

const CHANGES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

function resultOf<R>(result: pg.QueryResult): QueryResult<R> {
  const rows = result.rows as R[]
  return CHANGES.has(result.command) ? { rows, numAffectedRows: BigInt(result.rowCount ?? 0) } : { rows }
}

const refuse = async (): Promise<never> => {
  throw new Error('no transactions inside a transaction')
}

/** A Kysely over one connection inside one open transaction; `assertOpen` throws once that is over. */
export function kyselyOver(client: pg.PoolClient, assertOpen: () => void): Kysely<Tables> {
  // One connection runs one query at a time: what Promise.all asks for together is chained here.
  let last: Promise<unknown> = Promise.resolve()
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const turn = last.then(() => {
        assertOpen()
        const name = query.sql.endsWith(FOR_ITS_VALUES) ? undefined : statementName(query.sql)
        const values = [...query.parameters]
        return client.query(name ? { name, text: query.sql, values } : { text: query.sql, values })
      })
      last = turn.catch(() => {})
      return resultOf<R>(await turn)
    },
    streamQuery() {
      throw new Error('no streams inside a transaction')
    },
  }
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new ListCompiler(),
      createIntrospector: db => new PostgresIntrospector(db),
      createDriver: () => ({
        init: async () => {},
        acquireConnection: async () => connection,
        releaseConnection: async () => {},
        beginTransaction: refuse,
        commitTransaction: refuse,
        rollbackTransaction: refuse,
        destroy: async () => {},
      }),
    },
  }).withSchema('app')
}
