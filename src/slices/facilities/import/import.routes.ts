import { Hono } from 'hono'
import { z } from 'zod'
import { ensure, problem } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { read } from '#platform/scope.ts'
import { WORKBOOK_LIMITS } from '#platform/xlsx/look-into-workbook.ts'
import { XLSX_TYPE } from '#platform/xlsx/write-workbook.ts'
import { canChangeStructure } from '../facilities.policy.ts'
import { acceptImport, previewImport } from './import-workbook.ts'
import { makeTemplate } from './make-template.ts'

const acceptForm = z.object({
  request_key: z.uuid(),
  sha256: z.string().max(64),
  skip_bad: z.enum(['co', 'khong']),
})

/** `/api/imports`: units, groups and staff from a workbook; looked at first, taken after. */
export const importRoutes = new Hono<Env>()
  .use(requirePerson)
  .get('/template', async c => {
    ensure(canChangeStructure(c.var.scope.actor), 'facility.change-structure')
    const isFilled = c.req.query('day-du') === '1'
    const bytes = await read(c.var.scope, reader => makeTemplate(reader, isFilled))
    const name = isFilled ? 'danh-sach-hien-co.xlsx' : 'mau-danh-sach.xlsx'
    return c.body(bytes, 200, {
      'content-type': XLSX_TYPE,
      'content-disposition': `attachment; filename="${name}"`,
    })
  })
  .post('/preview', async c => {
    const form = await formOf(c.req.raw)
    return c.json(await previewImport(c.var.scope, await fileIn(form)))
  })
  .post('/', async c => {
    const form = await formOf(c.req.raw)
    const said = acceptForm.safeParse(Object.fromEntries(form))
    if (!said.success) throw problem('invalid', 'request.invalid')
    const { skip_bad, ...rest } = said.data
    const input = { ...rest, skip_bad: skip_bad === 'co' }
    return c.json({ tallies: await acceptImport(c.var.scope, await fileIn(form), input) }, 201)
  })

const formOf = (request: Request): Promise<FormData> =>
  request.formData().catch(() => {
    throw problem('invalid', 'request.malformed')
  })

/** Bounded before it is read into memory. */
async function fileIn(form: FormData): Promise<Uint8Array> {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) throw problem('invalid', 'import.no-file')
  if (file.size > WORKBOOK_LIMITS.bytes) throw problem('too_large', 'workbook.too-large', { limit: '8 MB' })
  return new Uint8Array(await file.arrayBuffer())
}
