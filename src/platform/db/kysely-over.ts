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
import { type AskNow, rememberAnswers } from './remember-answers.ts'
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
  // A list of its own for everybody who asks: some put theirs in another order.
  const rows = [...(result.rows as R[])]
  return CHANGES.has(result.command) ? { rows, numAffectedRows: BigInt(result.rowCount ?? 0) } : { rows }
}

const refuse = async (): Promise<never> => {
  throw new Error('no transactions inside a transaction')
}

interface Beneath {
  readonly client: pg.PoolClient
  readonly begun: Promise<unknown>
  readonly mode: 'read' | 'write'
  /** Throws once the transaction is over. */
  readonly assertOpen: () => void
}

/**
 * A Kysely over one connection inside one open transaction. What is asked together (by
 * `Promise.all`) is sent together and answered in order: many small questions cost one way there and back (docs/decisions/0010).
 */
export function kyselyOver({ client, begun, mode, assertOpen }: Beneath): Kysely<Tables> {
  const ask = async (query: CompiledQuery): Promise<pg.QueryResult> => {
    const name = query.sql.endsWith(FOR_ITS_VALUES) ? undefined : statementName(query.sql)
    const values = [...query.parameters]
    const asked = client.query(name ? { name, text: query.sql, values } : { text: query.sql, values })
    // Where the transaction did not begin, an answer would be one without its facility.
    const [answer] = await Promise.all([asked, begun])
    return answer
  }
  const remember = mode === 'read' ? rememberAnswers() : (_query: CompiledQuery, askNow: AskNow) => askNow()
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      assertOpen()
      return resultOf<R>(await remember(query, () => ask(query)))
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
