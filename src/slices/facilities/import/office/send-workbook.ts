import { Refused } from '#ui/office/answer.ts'
import { apiAt } from '#ui/office/base.ts'
import type { AcceptImport, ImportPreview } from '../import-workbook.ts'
import type { Tallies } from '../plan-import.ts'

async function send<Answer>(path: string, fields: Readonly<Record<string, string | File>>): Promise<Answer> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  const response = await fetch(`${apiAt('imports')}${path}`, { method: 'POST', body })
  const said = await response.json().catch(() => ({}))
  if (!response.ok) throw new Refused(response.status, said.error ?? {}, undefined)
  return said
}

export const lookAtWorkbook = (file: File): Promise<ImportPreview> => send('/preview', { file })

/** The file goes again: the server kept nothing of the one it only looked at. */
export const takeWorkbook = ({ file, request_key, sha256, skip_bad }: AcceptImport & { file: File }) =>
  send<{ tallies: Tallies }>('', { file, request_key, sha256, skip_bad: skip_bad ? 'co' : 'khong' })

export const templateAt = (isFilled: boolean): string => `${apiAt('imports')}/template${isFilled ? '?day-du=1' : ''}`
