import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { readInWorker } from '../read-in-worker.ts'
import { readPlan } from '../read-plan.ts'
import { convertDoc } from './convert-doc.ts'

const fixture = (name: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../../../../../test/fixtures/${name}`, import.meta.url)))
/** Saved by LibreOffice as "Word 97–2003" from the fixture of the same name. */
const OLD_DOC = fixture('old-word/an-binh-2026.doc')
const folder = mkdtempSync(join(tmpdir(), 'programs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A program in the place of LibreOffice: the folder it is to write into is "$out". */
function program(name: string, script: string): string {
  const file = join(folder, name)
  writeFileSync(file, `#!/bin/sh\nwhile [ $# -gt 1 ]; do [ "$1" = --outdir ] && out="$2"; shift; done\n${script}\n`)
  chmodSync(file, 0o755)
  return file
}

const LIMITS = { timeout: 20_000, memory: 512 }

describe('old Word files', () => {
  test('are read through LibreOffice like the .docx they were saved from', async () => {
    const reading = await readInWorker(OLD_DOC, 'an-binh-2026.doc')
    const { draft } = await readPlan(fixture('plans/an-binh-2026.docx'), 'an-binh-2026.docx')
    expect(reading.draft.tasks.map(task => task.title)).toEqual(draft.tasks.map(task => task.title))
    expect(reading.draft.sections.map(section => section.title)).toEqual(draft.sections.map(section => section.title))
    expect(reading.draft.citations.map(citation => citation.number)).toEqual(
      draft.citations.map(citation => citation.number),
    )
    expect(reading.draft.source).toBe('an-binh-2026.doc')
    expect(reading.file).toMatchObject({ name: 'an-binh-2026.doc', kind: 'docx' })
    expect(reading.marks.map(mark => mark.code)).toEqual(['reader.mark.old-doc'])
  }, 90_000)

  test('are refused with what to do where LibreOffice is not installed', async () => {
    await expect(readInWorker(OLD_DOC, 'a.doc', { find: () => null })).rejects.toMatchObject({ code: 'reader.old-doc' })
  })

  test('that LibreOffice cannot open are named as broken', async () => {
    const cut = OLD_DOC.slice(0, 9_000)
    const found = Buffer.concat([cut, Buffer.from('WordDocument', 'utf16le')])
    await expect(readInWorker(found, 'a.doc')).rejects.toMatchObject({ code: 'reader.old-doc-broken' })
  }, 90_000)
})

describe('the program that converts', () => {
  test('finds the file, a profile without macros, and no variable of ours', async () => {
    const spy = program(
      'spy',
      `cd "$(dirname "$out")"; mkdir out; { env; cat profile/user/*; cat plan.doc; } > out/plan.docx`,
    )
    const seen = Buffer.from(await convertDoc(spy, Buffer.from('the bytes'), LIMITS)).toString()
    expect(seen).toContain('DisableMacrosExecution')
    expect(seen).toContain('the bytes')
    expect(seen).not.toMatch(/VITEST|NODE_/)
    const home = /^HOME=(.*)$/m.exec(seen)?.[1] ?? ''
    expect(home).toContain('lantoa-doc-')
    expect(existsSync(home)).toBe(false)
  })

  test('is ended with its children when it takes too long', async () => {
    const note = join(folder, 'late')
    const slow = program('slow', `(sleep 2; touch ${note}) & sleep 60`)
    await expect(convertDoc(slow, OLD_DOC, { ...LIMITS, timeout: 300 })).rejects.toMatchObject({
      code: 'reader.too-slow',
    })
    await new Promise(resolve => setTimeout(resolve, 2_500))
    expect(existsSync(note)).toBe(false)
  })

  test('is ended when a child of it takes too much memory', async () => {
    const eater = program(
      'eater',
      `"${process.execPath}" -e "const a=[];setInterval(()=>a.push(Buffer.alloc(32e6,1)),5)"; :`,
    )
    await expect(convertDoc(eater, OLD_DOC, { ...LIMITS, memory: 256 })).rejects.toMatchObject({
      code: 'reader.too-large',
    })
  })

  test('that leaves nothing behind means a broken file', async () => {
    await expect(convertDoc(program('none', 'exit 0'), OLD_DOC, LIMITS)).rejects.toMatchObject({
      code: 'reader.old-doc-broken',
    })
  })
})
