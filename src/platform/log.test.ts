import pg from 'pg'
import { expect, it } from 'vitest'
import { openLog } from './log.ts'

function logged(error: unknown): { error: unknown } {
  const lines: string[] = []
  openLog({ write: line => void lines.push(line) }).error({ error }, 'failed')
  return JSON.parse(lines.join(''))
}

it('tells name, message, code and stack of an error, and nothing of the row that PostgreSQL names', () => {
  const error = Object.assign(new pg.DatabaseError('duplicate key', 13, 'error'), {
    code: '23505',
    detail: 'Key (name)=(Trạm Y tế) already exists.',
    where: 'line 3',
    query: 'insert into unit …',
    parameters: ['Trạm Y tế'],
  })
  const told = logged(error).error
  expect(told).toEqual({ name: 'error', message: 'duplicate key', code: '23505', stack: expect.any(String) })
  expect(JSON.stringify(told)).not.toContain('Trạm')
})

it('leaves a text as it is', () => {
  expect(logged('hết chỗ').error).toBe('hết chỗ')
})
