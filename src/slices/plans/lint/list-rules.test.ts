import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readPlan } from '../reader/read-plan.ts'
import { lintLayout } from './lint-layout.ts'
import { listRules, ruleOf } from './list-rules.ts'

const filesIn = (folder: string): string[] =>
  readdirSync(fileURLToPath(new URL(folder, import.meta.url))).filter(name => !name.endsWith('.test.ts'))
const fixture = (name: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`../../../../test/fixtures/plans/${name}`, import.meta.url)))

describe('the list of rules', () => {
  test('holds every file of rules once, under its own name', () => {
    const files = [...filesIn('rules/'), ...filesIn('context-rules/')].map(name => name.replace('.ts', ''))
    expect(
      listRules()
        .map(rule => rule.code)
        .toSorted(),
    ).toEqual([...files, 'layout'].toSorted())
  })

  test.each(listRules().map(rule => [rule.code, rule] as const))('%s says what it looks for and why', (_code, rule) => {
    expect(rule.title).not.toMatch(/[.;]$/)
    expect(rule.about).toMatch(/\.$/)
  })

  test('is told in the guide, each rule in the words it has for itself', () => {
    const guide = readFileSync(
      fileURLToPath(new URL('../../../../docs/huong-dan/soat-ke-hoach.md', import.meta.url)),
      'utf8',
    )
    const lines = listRules().map(rule => `- **${rule.title}** (\`${rule.code}\`). ${rule.about}`)
    expect(lines.filter(line => !guide.includes(line))).toEqual([])
  })

  test('an unknown code has no rule', () => {
    expect(ruleOf('nothing-of-the-kind')).toBeUndefined()
  })
})

describe('the layout of a Word file', () => {
  test('is told as remarks, each with the paragraph it means, of the one rule', async () => {
    const bytes = fixture('an-binh-2026.docx')
    const reading = await readPlan(bytes, 'an-binh-2026.docx')
    const { findings = [], draft, blocks } = await lintLayout(reading, bytes)
    const layout = findings.filter(finding => finding.code.startsWith('layout-'))
    expect(layout.map(finding => finding.code)).toEqual([...new Set(layout.map(finding => finding.code))])
    expect(layout.length).toBeGreaterThan(5)
    expect(layout.every(finding => !finding.certain && ruleOf(finding.code)?.code === 'layout')).toBe(true)
    expect(draft.remarks).toHaveLength(reading.draft.remarks.length + layout.length)
    const [signer] = layout.filter(finding => finding.code === 'layout-signer')
    const block = blocks.find(one => one.no === signer?.at?.block)
    expect(JSON.stringify(block)).toContain(signer?.quotes[0])
  })

  test('of another kind of file is not asked about', async () => {
    const bytes = fixture('an-binh-2026.txt')
    const reading = await readPlan(bytes, 'an-binh-2026.txt')
    expect(await lintLayout(reading, bytes)).toBe(reading)
  })
})
