import { type Context, Hono } from 'hono'
import { hashOf } from '#platform/canonical-json.ts'
import { renderHtml, renderPlain } from '#platform/document/render-html.ts'
import { problem } from '#platform/errors.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { read } from '#platform/scope.ts'
import { viewReport } from '../view-report.ts'
import { composeOutput, type Drawn, drawOutput, fileName, lacksPdf, TYPES } from './draw-output.ts'
import { AMOUNTS } from './output-catalogue.ts'
import {
  FORMATS,
  figuresOfDraft,
  isFormat,
  isOutput,
  OUTPUTS,
  type OutputCode,
  type OutputFormat,
} from './outputs.words.ts'

interface Parts {
  readonly files: FileStore
  readonly siteOf: (request: Request, base: string) => string
}

/** Tables of an evidence index without evidence are sentences: there is nothing for a workbook. */
const hasRows = (code: OutputCode, { snapshot }: Drawn): boolean =>
  code !== 'minh-chung' || snapshot.evidence.length > 0

/** The files of a report, under /api/reports/:id/outputs. */
export const outputsRoutes = ({ files, siteOf }: Parts) => {
  const serve = async (c: Context<Env>, code: OutputCode, format: OutputFormat) => {
    const drawn = await drawnOf(c, siteOf)
    const bytes = await drawOutput(drawn, code, format, { files, facility: c.var.scope.actor.facility })
    const place = format === 'pdf' && c.req.query('xem') !== undefined ? 'inline' : 'attachment'
    const name = encodeURIComponent(fileName(drawn, code, format))
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': TYPES[format],
      'content-disposition': `${place}; filename="${code}.${format}"; filename*=UTF-8''${name}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
  }
  return (
    new Hono<Env>()
      .use(requirePerson)
      .get('/:id/outputs', async c => {
        const drawn = await drawnOf(c, siteOf)
        const outputs = (Object.keys(OUTPUTS) as OutputCode[]).map(code => ({
          code,
          amount: AMOUNTS[code](drawn.snapshot),
          formats: FORMATS.filter(format =>
            format === 'pdf' ? !lacksPdf(drawn, code) : format !== 'xlsx' || hasRows(code, drawn),
          ),
        }))
        const figures = figuresOfDraft(drawn.snapshot.period.cut_off, drawn.computed_at)
        return c.json({ is_signed: drawn.signed !== null, figures, outputs })
      })
      // What the clipboard takes: the part as a word processor pastes it, and as bare text.
      .get('/:id/outputs/muc-i4/copy', async c => {
        const { draft: _, ...document } = composeOutput(await drawnOf(c, siteOf), 'muc-i4')
        return c.json({ html: renderHtml(document.blocks), text: renderPlain(document.blocks) })
      })
      .get('/:id/outputs/:file', async c => {
        const [code = '', format = ''] = c.req.param('file').split('.')
        if (!isOutput(code) || !isFormat(format)) throw problem('not_found', 'report.no-output')
        return serve(c, code, format)
      })
      // The report's own address, as it has been linked before there were other files of it.
      .get('/:id/docx', c => serve(c, 'bao-cao', 'docx'))
  )
}

async function drawnOf(c: Context<Env>, siteOf: Parts['siteOf']): Promise<Drawn> {
  const view = await read(c.var.scope, reader => viewReport(reader, c.req.param('id') ?? ''))
  const { signed_at, snapshot_hash, docx_sha256 } = view.report
  const isSigned = view.is_frozen && signed_at !== null && snapshot_hash !== null && docx_sha256 !== null
  if (isSigned && snapshot_hash !== hashOf(view.snapshot)) throw problem('gone', 'report.file-lost')
  return {
    snapshot: view.snapshot,
    signed: isSigned ? { at: signed_at, snapshot_hash, docx_sha256 } : null,
    computed_at: view.computed_at,
    preparer: view.report.author_name || null,
    site: siteOf(c.req.raw, c.var.base),
  }
}

export type OutputsRoutes = ReturnType<typeof outputsRoutes>
