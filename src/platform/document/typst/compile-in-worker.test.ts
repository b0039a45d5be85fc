import { expect, test } from 'vitest'
import { failureOf } from './compile-in-worker.ts'

test('a machine that cannot print says so, and anything else is a fault of ours', () => {
  expect(failureOf({ id: 1, missing: true })).toMatchObject({ kind: 'unavailable', code: 'document.no-printer' })
  expect(failureOf({ id: 2, failed: 'Typst: x' })).toMatchObject({ name: 'Error', message: 'Typst: x' })
})
