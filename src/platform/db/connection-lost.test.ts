import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { isConnectionLost } from './connection-lost.ts'
import { openPool } from './pool.ts'

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

it.each([
  ['there is no socket', { host: `${tmpdir()}/${randomUUID()}` }],
  ['nobody listens', { host: '127.0.0.1', port: 1 }],
])('knows it when %s', async (_what, where) => {
  const pool = openPool({ ...where, user: 'x', database: 'x' })
  onTestFinished(() => pool.end())
  expect(isConnectionLost(await failureOf(pool.query('select 1')))).toBe(true)
})

it.each([
  ['hangs up', 10_000],
  ['says nothing', 50],
])('knows it when the server %s', async (what, connectionTimeoutMillis) => {
  const server = createServer(socket => {
    socket.on('error', () => {})
    if (what === 'hangs up') socket.end()
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const pool = openPool({ host: '127.0.0.1', port: address.port, user: 'x', database: 'x', connectionTimeoutMillis })
  onTestFinished(async () => {
    await pool.end()
    server.close()
  })
  expect(isConnectionLost(await failureOf(pool.query('select 1')))).toBe(true)
})

it.each([
  ['57P01', true],
  ['57P03', true],
  ['08006', true],
  ['57014', false],
  ['23505', false],
  ['0A000', false],
])('PostgreSQL’s %s: %s', (code, answer) => {
  expect(isConnectionLost(Object.assign(new pg.DatabaseError('x', 1, 'error'), { code }))).toBe(answer)
})

it('takes no missing file for a lost database', async () => {
  expect(isConnectionLost(await failureOf(readFile(`/${randomUUID()}`)))).toBe(false)
})
