// Draws plan drafts at random, writes each out, reads it back and counts those of which nothing was lost.
//   node scripts/written-plans.ts [--docx 1000] [--pdf 1000] [--resaved 50] [--seed 1] [--show 3]
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as fc from 'fast-check'
import type { PlanDraft } from '#slices/plans/reader/plan-draft.ts'
import { drawDraft } from '#test/written-plans/draw-draft.ts'
import type { Loss } from '#test/written-plans/survival.ts'
import { lostIn, type WrittenKind, writtenFile } from '#test/written-plans/survive.ts'

const { values } = parseArgs({
  options: {
    docx: { type: 'string', default: '1000' },
    pdf: { type: 'string', default: '1000' },
    resaved: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '3' },
  },
})
const seed = Number(values.seed)
const drawn = (numRuns: number): PlanDraft[] => fc.sample(drawDraft, { numRuns, seed })

/** At most so many in a hundred may be lost: none of a Word file, one of a PDF. */
const MOST_LOST = { docx: 0, pdf: 0.01, resaved: 0 } as const
let failed = false

function report(name: keyof typeof MOST_LOST, lost: readonly { index: number; losses: Loss[] }[], of: number): void {
  for (const { index, losses } of lost.slice(0, Number(values.show)))
    for (const { field, wrote, read } of losses.slice(0, 4))
      console.log(`  ${name} ${index} ${field}\n    wrote ${wrote}\n    read  ${read}`)
  console.log(`${name}: ${of - lost.length} of ${of}`)
  if (lost.length > of * MOST_LOST[name]) failed = true
}

async function count(kind: WrittenKind, of: number): Promise<void> {
  const lost: { index: number; losses: Loss[] }[] = []
  for (const [index, draft] of drawn(of).entries()) {
    const losses = await lostIn(draft, await writtenFile(draft, kind), kind)
    if (losses.length > 0) lost.push({ index, losses })
  }
  report(kind, lost, of)
}

const AT_ONCE = 10

/** The same drafts, their Word files opened and saved again by LibreOffice. */
async function countResaved(of: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'written-plans-'))
  const drafts = drawn(of)
  const lost: { index: number; losses: Loss[] }[] = []
  try {
    mkdirSync(join(folder, 'saved'))
    for (const [index, draft] of drafts.entries())
      writeFileSync(join(folder, `${index}.docx`), await writtenFile(draft, 'docx'))
    for (let from = 0; from < of; from += AT_ONCE) {
      const files = drafts.slice(from, from + AT_ONCE).map((_, index) => join(folder, `${from + index}.docx`))
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      const options = [
        profile,
        '--headless',
        '--convert-to',
        'docx:MS Word 2007 XML',
        '--outdir',
        join(folder, 'saved'),
      ]
      spawnSync('soffice', [...options, ...files], { stdio: 'ignore', timeout: 120_000 })
    }
    for (const [index, draft] of drafts.entries()) {
      const losses = await lostIn(draft, readFileSync(join(folder, 'saved', `${index}.docx`)), 'docx')
      if (losses.length > 0) lost.push({ index, losses })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  report('resaved', lost, of)
}

await count('docx', Number(values.docx))
if (Number(values.resaved) > 0) await countResaved(Number(values.resaved))
await count('pdf', Number(values.pdf))
process.exitCode = failed ? 1 : 0
