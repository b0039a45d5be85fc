import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { pathOf } from '#platform/files/store-file.ts'
import { newId } from '#platform/ids.ts'
import { testDatabase } from '#test/database.ts'
import { aReportingFacility, fact, open, sign, submit, view } from '../a-report.fixture.ts'
import { renderReport } from '../render-report.ts'
import { soundTemplate } from './a-template.fixture.ts'
import { TEMPLATE_ENGINE } from './fill-template.ts'
import { readParagraphs } from './read-paragraphs.ts'
import { chooseTemplate, uploadTemplate } from './templates.commands.ts'

const database = testDatabase()
const files = { folder: mkdtempSync(join(tmpdir(), 'lantoa-templates-')) }
afterAll(() => rmSync(files.folder, { recursive: true, force: true }))

it('signs the bytes of the chosen template, which the snapshot makes again whatever is brought later', async () => {
  const world = await aReportingFacility(database)
  const coordinator = world.as('coordinator')
  const upload = (bytes: Uint8Array) =>
    uploadTemplate(coordinator, files, { request_key: newId(), name: 'Mẫu Sở' }, { name: 'mau.docx', bytes })
  const { id: template_id } = await upload(soundTemplate())
  await fact(world, { happened_on: '2026-02-10' })
  const id = await open(world)
  await chooseTemplate(coordinator, id, { request_key: newId(), template_id })
  await submit(world, id)
  await sign(files, world, id)
  await upload(soundTemplate())
  const { report, snapshot } = await view(world, id)
  const bytes = readFileSync(pathOf(files, world.facility, report.docx_sha256 ?? ''))
  expect(report.renderer).toBe(TEMPLATE_ENGINE)
  expect(readParagraphs(bytes).map(one => one.text)).toContain('Số tin, bài: 1, lũy kế 1.')
  expect(bytes.equals(await renderReport(snapshot, { files, facility: world.facility }, report.renderer ?? ''))).toBe(
    true,
  )
})
