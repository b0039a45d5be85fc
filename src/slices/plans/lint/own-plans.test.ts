import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderDocx } from '#platform/document/render-docx.ts'
import { drawDraft } from '#test/written-plans/draw-draft.ts'
import { writeDraft } from '#test/written-plans/write-draft.ts'
import { readPlan } from '../reader/read-plan.ts'
import { lintLayout } from './lint-layout.ts'

/** What a draft drawn at random may really lack or get wrong: days, numbers, leads and dates drawn apart from each other. */
const DRAWN = new Set([
  'number-blank',
  'date-blank',
  'row-without-lead',
  'reports-undated',
  'rows-uncountable',
  'survey-unplanned',
  'citation-after-plan',
  'citation-dates-differ',
  'basis-dated-too-early',
  'task-before-plan',
  'report-before-plan',
  'schedule-year-stale',
  'stale-year',
])

test('what the product writes has no fault of numbering, wording or layout, whatever was drawn', async () => {
  const drafts = fc.sample(drawDraft, { numRuns: 15, seed: 20_260_105 })
  const told: string[] = []
  for (const draft of drafts) {
    const bytes = await renderDocx(writeDraft(draft))
    const { findings = [] } = await lintLayout(await readPlan(bytes, 'ke-hoach.docx'), bytes)
    const faults = findings.filter(
      ({ code, certain, kind }) => (certain && kind !== 'typo') || (kind === 'x-layout' && code.startsWith('layout-')),
    )
    told.push(...faults.filter(({ code }) => !DRAWN.has(code)).map(({ code, says }) => `${code}: ${says}`))
  }
  expect(told).toEqual([])
})
