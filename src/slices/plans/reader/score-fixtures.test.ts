import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type PlanLabel, type PlanScore, scorePlan } from '#test/plan-score.ts'
import { readPlan } from './read-plan.ts'

const FOLDER = fileURLToPath(new URL('../../../../test/fixtures/plans', import.meta.url))
const NAMES = ['an-binh-2026', 'suoi-cat-2025', 'lang-da-2026', 'minh-chau-2024']

const LEAST: Record<string, PlanScore> = {
  docx: {
    header: 1,
    sections: 1,
    citations: 1,
    targets: 0.9,
    deadlines: 1,
    rows: 0.95,
    fields: 0.95,
    defectRecall: 0.8,
    defectPrecision: 0.6,
  },
  pdf: {
    header: 1,
    sections: 1,
    citations: 1,
    targets: 0.9,
    deadlines: 1,
    rows: 0.95,
    fields: 0.9,
    defectRecall: 0.8,
    defectPrecision: 0.6,
  },
  txt: {
    header: 0.95,
    sections: 1,
    citations: 1,
    targets: 0.9,
    deadlines: 1,
    rows: 0.8,
    fields: 0.8,
    defectRecall: 0.8,
    defectPrecision: 0.6,
  },
}

async function scoreOf(name: string, kind: string): Promise<PlanScore> {
  const label: PlanLabel = JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'))
  const { draft } = await readPlan(readFileSync(`${FOLDER}/${name}.${kind}`), `${name}.${kind}`)
  return scorePlan(label, draft)
}

describe.each(['docx', 'pdf', 'txt'])('the labelled plans as %s', kind => {
  test.each(NAMES)('%s reads at least as well as its minimum', async name => {
    const score = await scoreOf(name, kind)
    const least = LEAST[kind]
    const below = Object.entries(score).filter(([figure, value]) => value < (least?.[figure as keyof PlanScore] ?? 1))
    expect(Object.fromEntries(below)).toEqual({})
  })
})
