import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'

const AT_ONCE = 50

/** The files opened and saved again by LibreOffice, many in one run: starting it takes longer than a file. */
export function resaved(files: readonly Uint8Array[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'deviations-'))
  try {
    mkdirSync(join(folder, 'saved'))
    for (const [index, bytes] of files.entries()) writeFileSync(join(folder, `${index}.docx`), bytes)
    for (let from = 0; from < files.length; from += AT_ONCE) {
      const names = files.slice(from, from + AT_ONCE).map((_, index) => join(folder, `${from + index}.docx`))
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      const target = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'saved')]
      spawnSync('soffice', [profile, '--headless', ...target, ...names], { stdio: 'ignore', timeout: 300_000 })
    }
    return files.map((_, index) => readFileSync(join(folder, 'saved', `${index}.docx`)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a file says, without the names and numbers that LibreOffice gives anew each time. */
export function saysOf(bytes: Uint8Array): string {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => /^word\/.*\.(?:xml|png|jpe?g)$/u.test(path))
  return parts
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([path, content]) => `${path}\n${path.endsWith('.xml') ? steady(strFromU8(content)) : strFromU8(content, true)}`,
    )
    .join('\n')
}

const steady = (xml: string): string =>
  xml.replace(/ (?:w:rsid\w*|w14:\w+|id|o:spid|name|relativeHeight)="[^"]*"/gu, '').replace(/z-index:-?\d+/gu, '')
