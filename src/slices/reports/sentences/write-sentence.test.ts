import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkLayout } from '#platform/document/check-layout.ts'
import { textOf } from '#platform/document/layout.ts'
import { renderDocx } from '#platform/document/render-docx.ts'
import { pathOf } from '#platform/files/store-file.ts'
import { newId } from '#platform/ids.ts'
import { testDatabase } from '#test/database.ts'
import type { StaffName, World } from '#test/world.ts'
import { aReportingFacility, fact, open, sign, submit, view } from '../a-report.fixture.ts'
import { composeReport, partBlocks } from '../compose-report.ts'
import type { WriteSentence } from './sentences.input.ts'
import { writeSentence } from './write-sentence.ts'

const database = testDatabase()
const files = { folder: mkdtempSync(join(tmpdir(), 'lantoa-sentences-')) }
afterAll(() => rmSync(files.folder, { recursive: true, force: true }))

const ARTICLES = 'website_articles'

const sentenceOf = async (world: World, id: string, key: string) =>
  (await view(world, id)).text?.sentences.find(sentence => sentence.key === key)

/** As the editor sends it: with the version, the proposal and the figures before their eyes. */
async function editing(world: World, id: string, key: string, text: string | null): Promise<WriteSentence> {
  const { text: all } = await view(world, id)
  const sentence = all?.sentences.find(one => one.key === key)
  return {
    request_key: newId(),
    row_version: sentence?.row_version ?? 0,
    heading: sentence?.heading ?? 'channels',
    edit: {
      text,
      proposed: sentence?.proposed ?? null,
      seen: Object.fromEntries((all?.fields ?? []).map(field => [field.key, field.text])),
    },
  }
}

const say = async (world: World, id: string, key: string, text: string | null, who: StaffName = 'coordinator') =>
  writeSentence(world.as(who), id, key, await editing(world, id, key, text))

const inDocument = async (world: World, id: string) =>
  (await view(world, id)).document.blocks.flatMap(block => ('runs' in block ? [textOf(block.runs)] : [])).join('\n')

async function aStartedReport() {
  const world = await aReportingFacility(database)
  world.now = new Date('2026-03-09T02:00:00Z')
  await fact(world, { happened_on: '2026-02-10' })
  return { world, id: await open(world) }
}

describe('a sentence of a report', () => {
  test('edited, follows its figure until the report is signed, and never after', async () => {
    const { world, id } = await aStartedReport()
    expect(await inDocument(world, id)).toContain('đã đăng 01 tin, bài')
    await say(world, id, ARTICLES, 'Cả Trung tâm viết được {{website_articles.period}} tin.')
    expect(await inDocument(world, id)).toContain('Cả Trung tâm viết được 01 tin.')
    await fact(world, { happened_on: '2026-02-12' })
    expect(await inDocument(world, id)).toContain('Cả Trung tâm viết được 02 tin.')
    expect(await sentenceOf(world, id, ARTICLES)).toMatchObject({
      is_edited: true,
      changed: ['website_articles.period'],
    })

    await submit(world, id)
    await sign(files, world, id)
    await fact(world, { happened_on: '2026-02-13' })
    const { report, snapshot, text } = await view(world, id)
    expect(text).toBeNull()
    expect(await inDocument(world, id)).toContain('Cả Trung tâm viết được 02 tin.')
    const bytes = readFileSync(pathOf(files, world.facility, report.docx_sha256 ?? ''))
    expect(bytes.equals(await renderDocx(composeReport(snapshot), { renderer: report.renderer ?? '' }))).toBe(true)
    expect(await checkLayout(bytes)).toEqual([])
    expect(JSON.stringify(partBlocks(snapshot))).toContain('Cả Trung tâm viết được ')
  })

  test('is left out, restored and added to', async () => {
    const { world, id } = await aStartedReport()
    const own = `own.${newId()}`
    await writeSentence(world.as('coordinator'), id, ARTICLES, {
      request_key: newId(),
      row_version: 0,
      heading: 'channels',
      is_left_out: true,
    })
    await say(world, id, own, 'Câu của chúng tôi.')
    const text = await inDocument(world, id)
    expect(text).not.toContain('đã đăng')
    expect(text).toContain('Câu của chúng tôi.')
    await writeSentence(world.as('coordinator'), id, ARTICLES, {
      request_key: newId(),
      row_version: 1,
      heading: 'channels',
      is_left_out: false,
    })
    expect(await inDocument(world, id)).toContain('đã đăng 01 tin, bài')
    await say(world, id, ARTICLES, 'Khác hẳn.')
    await say(world, id, ARTICLES, null)
    expect(await sentenceOf(world, id, ARTICLES)).toMatchObject({ is_edited: false, row_version: 4 })
  })

  test('written in two tabs is not lost: the second is shown what the first one wrote', async () => {
    const { world, id } = await aStartedReport()
    const [first, second] = [
      await editing(world, id, ARTICLES, 'Tab một.'),
      await editing(world, id, ARTICLES, 'Tab hai.'),
    ]
    await writeSentence(world.as('coordinator'), id, ARTICLES, first)
    await expect(writeSentence(world.as('coordinator'), id, ARTICLES, second)).rejects.toMatchObject({
      kind: 'stale',
      code: 'report-sentence.stale',
      params: { now: { row_version: 1, text: 'Tab một.' } },
    })
    expect(await writeSentence(world.as('coordinator'), id, ARTICLES, first)).toMatchObject({ row_version: 1 })
  })

  test('is written by whoever writes the report, while it is open, and whoever wrote may not sign', async () => {
    const { world, id } = await aStartedReport()
    for (const who of ['tanLapHead', 'tanLapNurse', 'leader'] as const)
      await expect(
        writeSentence(world.as(who), id, ARTICLES, await editing(world, id, ARTICLES, 'Không.')),
      ).rejects.toMatchObject({
        kind: 'forbidden',
        code: 'report.write',
      })
    await expect(say(world, id, `own.${newId()}`, null)).rejects.toMatchObject({ code: 'report-sentence.empty' })
    const late = await editing(world, id, ARTICLES, 'Muộn.')
    await submit(world, id)
    await expect(writeSentence(world.as('coordinator'), id, ARTICLES, late)).rejects.toMatchObject({
      code: 'report.closed',
    })
  })

  test('of another facility is not found', async () => {
    const [{ world: here }, { id: there }] = [await aStartedReport(), await aStartedReport()]
    for (const strange of [there, newId(), 'x'])
      await expect(
        writeSentence(here.as('coordinator'), strange, ARTICLES, {
          request_key: newId(),
          row_version: 0,
          heading: 'channels',
          is_left_out: true,
        }),
      ).rejects.toMatchObject({ kind: 'not_found', code: 'report.not-found' })
  })
})
