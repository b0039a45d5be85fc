import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { keepSecret } from './keep-secret.ts'
import { openDataDir, unusable } from './open-data-dir.ts'

const root = realpathSync(mkdtempSync(join(tmpdir(), 'lantoa-data-dir-')))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const file = join(root, 'tệp')
writeFileSync(file, '')

it('makes the folders that are missing, follows a link and leaves nothing behind', () => {
  const folder = join(root, 'một', 'hai')
  expect(openDataDir(folder)).toBe(folder)
  expect(readdirSync(folder)).toEqual([])
  symlinkSync(folder, join(root, 'lối'))
  expect(openDataDir(join(root, 'lối'))).toBe(folder)
})

it.each([
  ['below /proc, where nobody makes folders', '/proc/x/y', 'database.data-dir-unusable'],
  ['/proc itself', '/proc', 'database.data-dir-unusable'],
  ['a file', file, 'database.data-dir-is-file'],
  ['a folder below a file', join(file, 'data'), 'database.data-dir-is-file'],
])('refuses %s at once', (_what, path, code) => {
  expect(() => openDataDir(path)).toThrow(expect.objectContaining({ code }))
})

it.each([
  ['EROFS', 'database.data-dir-not-writable'],
  ['EACCES', 'database.data-dir-not-writable'],
  ['ENOSPC', 'database.data-dir-full'],
])('has a sentence for %s', (reason, code) => {
  const error = Object.assign(new Error(reason), { code: reason, syscall: 'mkdir' })
  expect(unusable('/x', error)).toMatchObject({ code, params: { path: '/x', reason } })
})

it('refuses a secret that cannot be read', () => {
  const folder = join(root, 'secret')
  mkdirSync(folder)
  expect(() => keepSecret(folder)).toThrow(expect.objectContaining({ code: 'database.data-dir-unusable' }))
})
