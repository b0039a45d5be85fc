import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ownPlans } from '#test/fixtures/plans/source/own-plans.ts'
import { differences, type PlanLabel, type PlanScore, scorePlan } from '#test/plan-score.ts'
import { readPlan } from './read-plan.ts'

const FOLDER = fileURLToPath(new URL('../../../../test/fixtures/plans', import.meta.url))
const OLDER = ['an-binh-2026', 'suoi-cat-2025', 'lang-da-2026', 'minh-chau-2024']
const KINDS = ['docx', 'pdf', 'txt'] as const
type Least = Partial<PlanScore>

const ALIKE: Least = {
  header: 1,
  sections: 1,
  citations: 1,
  targets: 0.9,
  deadlines: 1,
  defectRecall: 0.8,
  defectPrecision: 0.6,
}
/** Plans much like those that the reader was first written for. */
const LEAST_OLDER: Record<(typeof KINDS)[number], Least> = {
  docx: { ...ALIKE, rows: 0.95, fields: 0.95 },
  pdf: { ...ALIKE, rows: 0.95, fields: 0.9 },
  txt: { ...ALIKE, header: 0.95, rows: 0.8, fields: 0.8 },
}

/** Plans unlike them in structure; what is certain in a file must not be lost in any of them. */
const LEAST: Record<(typeof KINDS)[number], Least> = {
  docx: {
    header: 0.98,
    sections: 0.98,
    legalBases: 0.98,
    citations: 0.98,
    issuers: 0.95,
    targets: 0.9,
    deadlines: 0.95,
    rows: 0.95,
    fields: 0.93,
    groups: 0.95,
    money: 0.95,
    channels: 0.9,
    recipients: 0.95,
  },
  pdf: { header: 0.95, sections: 0.98, citations: 0.98, targets: 0.9, deadlines: 0.95, rows: 0.93, fields: 0.9 },
  txt: { header: 0.95, sections: 0.98, citations: 0.98, targets: 0.9, deadlines: 0.95, rows: 0.9, fields: 0.82 },
}

async function readLabelled(name: string, kind: string) {
  const label: PlanLabel = JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'))
  const { draft } = await readPlan(readFileSync(`${FOLDER}/${name}.${kind}`), `${name}.${kind}`)
  return { label, draft, score: scorePlan(label, draft) }
}

const below = (score: PlanScore, least: Least): Partial<PlanScore> =>
  Object.fromEntries(Object.entries(score).filter(([figure, value]) => value < (least[figure as keyof PlanScore] ?? 0)))

describe.each(KINDS)('the labelled plans as %s', kind => {
  test.each(OLDER)('%s reads at least as well as its minimum', async name => {
    const { score } = await readLabelled(name, kind)
    expect(below(score, LEAST_OLDER[kind])).toEqual({})
  })
  const present = ownPlans.map(plan => plan.name).filter(name => existsSync(`${FOLDER}/${name}.${kind}`))
  test.each(present)('%s reads at least as well as its minimum', async name => {
    const { label, draft, score } = await readLabelled(name, kind)
    expect(below(score, LEAST[kind]), differences(label, draft).join('\n')).toEqual({})
  })
})
