import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { mutateCase } from '#test/mutation/mutate-case.ts'
import { isFault, MutatedReader, readCase } from '#test/mutation/read-mutated.ts'

/** The short form of `npm run mutate`: the project's own plans, damaged at random, within the limits of the reading process. */
const CASES = 500
const SEED = 2026
const AT_ONCE = 2
const FOLDER = fileURLToPath(new URL('../../../../test/fixtures/plans', import.meta.url))

const files = readdirSync(FOLDER)
  .filter(name => /\.(?:docx|pdf|txt)$/.test(name))
  .sort()
  .map(name => ({ name, bytes: readFileSync(join(FOLDER, name)) }))
const readers = Array.from({ length: AT_ONCE }, () => new MutatedReader())
afterAll(() => {
  for (const reader of readers) reader.stop()
})

describe('damaged plan files', () => {
  test('the same seed damages the same way', () => {
    for (const index of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const [first, second] = [mutateCase(files, SEED, index), mutateCase(files, SEED, index)]
      expect(first).toEqual(second)
      expect(mutateCase(files, SEED + 1, index)).not.toEqual(first)
    }
  })

  test('never break, hang, or take too much memory', async () => {
    const faults: string[] = []
    const ends = new Set<string>()
    let next = 0
    const work = async (reader: MutatedReader): Promise<void> => {
      for (let index = next++; index < CASES; index = next++) {
        const mutated = mutateCase(files, SEED, index)
        const result = await readCase(reader, mutated)
        ends.add(result.end)
        if (isFault(result)) faults.push(`${mutated.id} ${mutated.name} (${mutated.how}): ${JSON.stringify(result)}`)
      }
    }
    await Promise.all(readers.map(work))
    expect(faults).toEqual([])
    // Damage that is always refused, or never, would try nothing.
    expect([...ends].sort()).toEqual(['read', 'refused'])
  }, 180_000)

  test('a reader that breaks, hangs or swells is noticed', async () => {
    const notFound = await readCase(new MutatedReader(new URL('./no-such-reader.ts', import.meta.url)), {
      name: 'a.txt',
      bytes: Buffer.from('x'),
    })
    expect(isFault(notFound)).toBe(true)
  })
})
