import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { lintLayout } from '../lint/lint-layout.ts'
import { readInWorker } from './read-in-worker.ts'
import { readPlan } from './read-plan.ts'

const FIXTURE = fileURLToPath(new URL('../../../../test/fixtures/plans/lang-da-2026.docx', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'reader-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A worker that does as the script says instead of reading. */
function workerOf(name: string, script: string): URL {
  const file = join(folder, `${name}.mjs`)
  writeFileSync(file, script)
  return pathToFileURL(file)
}

describe('reading in a process of its own', () => {
  test('gives what reading in this one gives', async () => {
    const bytes = readFileSync(FIXTURE)
    expect(await readInWorker(bytes, 'lang-da.docx')).toEqual(
      JSON.parse(JSON.stringify(await lintLayout(await readPlan(bytes, 'lang-da.docx'), bytes))),
    )
  })

  test('a file that cannot be read gives the same problem', async () => {
    await expect(readInWorker(new Uint8Array(), 'a.docx')).rejects.toMatchObject({
      code: 'reader.empty',
      kind: 'invalid',
    })
  })

  test('one that takes too long is ended', async () => {
    const entry = workerOf('endless', 'for (;;) {}')
    await expect(readInWorker(Buffer.from('x'), 'a.txt', { entry, timeout: 500 })).rejects.toMatchObject({
      code: 'reader.too-slow',
    })
  })

  test('one that takes too much heap is ended', async () => {
    const entry = workerOf('heap', 'const a = []; for (;;) a.push(Array.from({ length: 100000 }, () => ({})))')
    await expect(readInWorker(Buffer.from('x'), 'a.txt', { entry, memory: 128 })).rejects.toMatchObject({
      code: 'reader.too-large',
    })
  })

  test('one that takes too much memory outside the heap is ended', async () => {
    const entry = workerOf('buffers', 'const a = []; setInterval(() => a.push(Buffer.alloc(32e6, 1)), 5)')
    await expect(readInWorker(Buffer.from('x'), 'a.txt', { entry, memory: 256 })).rejects.toMatchObject({
      code: 'reader.too-large',
    })
  })

  test('a worker that breaks is a bug, not the sender’s problem', async () => {
    const entry = workerOf('broken', 'throw new Error("no")')
    await expect(readInWorker(Buffer.from('x'), 'a.txt', { entry })).rejects.toThrow(/plan reader ended/)
  })
})
