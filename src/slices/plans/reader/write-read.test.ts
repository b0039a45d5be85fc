import * as fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { checkLayout } from '#platform/document/check-layout.ts'
import { drawDraft } from '#test/written-plans/draw-draft.ts'
import { lossesOf, stripped } from '#test/written-plans/survival.ts'
import { lostIn, writtenFile } from '#test/written-plans/survive.ts'

// The short form of `npm run written-plans`, which reads a thousand of each and has some saved again by LibreOffice.
const SEED = 20_260_302

const drawn = (numRuns: number) => fc.sample(drawDraft, { numRuns, seed: SEED })

describe('a plan that was written is read as what was written', () => {
  test.each([
    ['docx', 60],
    ['pdf', 20],
  ] as const)('%s', { timeout: 120_000 }, async (kind, count) => {
    for (const draft of drawn(count)) expect(await lostIn(draft, await writtenFile(draft, kind), kind)).toEqual([])
  })

  test('in the decree’s layout', { timeout: 60_000 }, async () => {
    for (const draft of drawn(12)) {
      const found = await checkLayout(await writtenFile(draft, 'docx'))
      expect(found.filter(({ severity }) => severity === 'wrong')).toEqual([])
    }
  })
})

describe('the comparison', () => {
  const [draft] = drawn(1)
  if (!draft) throw new Error('nothing was drawn')
  const [task] = draft.tasks
  if (!task) throw new Error('no task was drawn')

  test.each([
    ['another day', { date: '1999-01-01' }, 'date'],
    ['a task gone', { tasks: draft.tasks.slice(1) }, 'tasks[0]'],
    [
      'another time',
      {
        tasks: [
          { ...task, schedule: { ...task.schedule, kind: 'weekly' as const, raw: 'x' } },
          ...draft.tasks.slice(1),
        ],
      },
      'tasks[0]',
    ],
    [
      'a target more',
      {
        targets: [
          ...draft.targets,
          { text: 'x', metric: 'other' as const, op: '=' as const, value: 1, unit: '%', per: null, scope: null },
        ],
      },
      `targets[${draft.targets.length}]`,
    ],
    ['a section renamed', { sections: [{ label: 'I', title: 'KHÁC' }, ...draft.sections.slice(1)] }, 'sections[0]'],
  ])('sees %s', (_, change, field) => {
    expect(lossesOf(draft, { ...draft, ...change }).map(loss => loss.field)).toContain(field)
  })

  test('is not told anything by the properties of the package', async () => {
    const parts = unzipSync(stripped(await writtenFile(draft, 'docx')))
    expect(Object.keys(parts).filter(path => /docProps|customXml/u.test(path))).toEqual([])
    expect(strFromU8(parts['_rels/.rels'] ?? new Uint8Array())).not.toContain('docProps')
  })
})
