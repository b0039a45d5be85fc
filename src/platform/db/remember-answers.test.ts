import { type CompiledQuery, sql } from 'kysely'
import type pg from 'pg'
import { describe, expect, it } from 'vitest'
import { kyselyOver } from './kysely-over.ts'
import { rememberAnswers } from './remember-answers.ts'

const answerOf = (rows: unknown[]) => ({ rows, command: 'SELECT', rowCount: rows.length }) as unknown as pg.QueryResult

/** A connection that answers each statement with a row that says how many it was asked before. */
function counting(rowsOf: (asked: number) => unknown[] = asked => [{ asked }]) {
  const statements: string[] = []
  const query = async ({ text }: { text: string }) => answerOf(rowsOf(statements.push(text)))
  return { statements, client: { query } as unknown as pg.PoolClient }
}
const over = (client: pg.PoolClient, mode: 'read' | 'write', begun: Promise<unknown> = Promise.resolve()) =>
  kyselyOver({ client, begun, mode, assertOpen: () => {} })
const staffOf = (db: ReturnType<typeof over>, id: string) => db.selectFrom('staff').select('id').where('id', '=', id)

describe('a reading transaction', () => {
  it('asks the same question once, also while its answer is on the way', async () => {
    const { client, statements } = counting()
    const db = over(client, 'read')
    const [first, second] = await Promise.all([staffOf(db, 'a').execute(), staffOf(db, 'a').execute()])
    const third = await staffOf(db, 'a').execute()
    expect(statements).toHaveLength(1)
    expect([second, third]).toEqual([first, first])
  })

  it('asks again for other values', async () => {
    const { client, statements } = counting()
    const db = over(client, 'read')
    await staffOf(db, 'a').execute()
    await staffOf(db, 'b').execute()
    expect(statements).toHaveLength(2)
  })

  it('gives everybody a list of their own', async () => {
    const { client } = counting(() => [{ id: 'a' }, { id: 'b' }])
    const db = over(client, 'read')
    const first = await staffOf(db, 'a').execute()
    first.reverse()
    expect(await staffOf(db, 'a').execute()).toEqual([{ id: 'a' }, { id: 'b' }])
  })

  it('does each time what reads no table', async () => {
    const { client, statements } = counting()
    const db = over(client, 'read')
    const setting = db.selectNoFrom(sql`set_config('plan_cache_mode', 'auto', true)`.as('set'))
    await setting.execute()
    await setting.execute()
    expect(statements).toHaveLength(2)
  })

  it('does not keep a year of rows', async () => {
    const { client, statements } = counting(() => Array.from({ length: 2001 }, () => ({ id: 'a' })))
    const db = over(client, 'read')
    await staffOf(db, 'a').execute()
    await staffOf(db, 'a').execute()
    expect(statements).toHaveLength(2)
  })

  it('believes no answer when it did not begin', async () => {
    const begun = Promise.reject(new Error('no begin'))
    begun.catch(() => {})
    const db = over(counting().client, 'read', begun)
    await expect(staffOf(db, 'a').execute()).rejects.toThrow('no begin')
  })
})

describe('a writing transaction', () => {
  it('asks each time, since it may have changed the answer itself', async () => {
    const { client, statements } = counting()
    const db = over(client, 'write')
    await staffOf(db, 'a').execute()
    await staffOf(db, 'a').execute()
    expect(statements).toHaveLength(2)
  })
})

it('a question that failed is asked anew', async () => {
  const remember = rememberAnswers()
  const db = over(counting().client, 'read')
  const query = staffOf(db, 'a').compile() as CompiledQuery
  await expect(remember(query, () => Promise.reject(new Error('cut')))).rejects.toThrow('cut')
  expect((await remember(query, async () => answerOf([{ id: 'a' }]))).rows).toEqual([{ id: 'a' }])
})
