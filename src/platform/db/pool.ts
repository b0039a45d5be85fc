import pg from 'pg'
import { log } from '../log.ts'

const text = (value: string): string => value
const DATE = 1082
const DATE_ARRAY = 1182
const INT8 = 20
const NUMERIC = 1700

/** Days stay text (no time zone can move them); bigint and numeric are numbers, as our quantities fit. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (format !== 'binary') {
      const type: number = oid
      if (type === DATE) return text
      if (type === DATE_ARRAY) return (value: string) => (value === '{}' ? [] : value.slice(1, -1).split(','))
      if (type === INT8 || type === NUMERIC) return Number
    }
    return pg.types.getTypeParser(oid, format)
  },
}

/** A connection is kept through a quiet spell: a new one costs its sign-in, and every statement to be planned again. */
const IDLE_MS = 600_000

/** A pool that outlives a lost connection: without an error handler the process would die with it. */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    max: 8,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: IDLE_MS,
    keepAlive: true,
    ...config,
    types,
  })
  // A pool that is closing may still hold a socket when its server stops: that is no loss.
  pool.on('error', error => {
    if (!pool.ending) log.warn({ error: error.message }, 'database connection lost')
  })
  pool.on('connect', client => client.on('error', () => {}))
  return pool
}
