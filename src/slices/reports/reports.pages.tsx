import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { ZodType } from 'zod'
import { Problem, problem } from '#platform/errors.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { statusOf } from '#platform/http/problem-status.ts'
import { sayWith } from '#platform/http/words.ts'
import { read } from '#platform/scope.ts'
import { renderPage } from '#ui/public/render.ts'
import { type DecideProps, DecideReportPage } from './public/decide-report-page.tsx'
import { returnReport } from './report.commands.ts'
import { returnReportForm, signReportForm } from './reports.input.ts'
import { getReport } from './reports.queries.ts'
import { RETURN_REASONS, reportsWords } from './reports.words.ts'
import { askCheckAgain, passReport, returnToAuthor } from './sign-off/check-report.ts'
import { askAgainForm, passReportForm } from './sign-off/sign-off.input.ts'
import { CHECK_REASONS } from './sign-off/sign-off.words.ts'
import { signReport } from './sign-report.ts'
import { viewReport } from './view-report.ts'

const PAGE = '/viec/duyet/bao-cao/:id'
const say = sayWith([reportsWords])
const DONE: Readonly<Record<string, string>> = {
  ky: 'Đã ký báo cáo. Người soạn gửi bản ký cho cấp trên.',
  chuyen: 'Đã chuyển lãnh đạo ký.',
  'xem-lai': 'Đã đề nghị người điều phối xem lại.',
  'tra-lai': 'Đã trả lại báo cáo, người soạn thấy lý do.',
}

/** Lãnh đạo đọc và quyết báo cáo trên điện thoại: biểu mẫu thường, không cần mã lệnh. */
export const reportsPages = ({ files }: { files: FileStore }) =>
  new Hono<Env>()
    .get(PAGE, requirePerson, c => show(c, { done: DONE[c.req.query('xong') ?? ''] }))
    .post(`${PAGE}/ky`, requirePerson, c =>
      decide(c, 'ky', 'report', async id => {
        await signReport(c.var.scope, files, id, await formOf(c, signReportForm))
      }),
    )
    .post(`${PAGE}/chuyen`, requirePerson, c =>
      decide(c, 'chuyen', 'report', async id => {
        // The number stays as it is: a form without script neither takes one nor gives it up.
        await passReport(c.var.scope, id, { ...(await formOf(c, passReportForm)), number: 'none', dated: null })
      }),
    )
    .post(`${PAGE}/xem-lai`, requirePerson, c =>
      decide(c, 'xem-lai', 'report', async id => {
        await askCheckAgain(c.var.scope, id, await formOf(c, askAgainForm))
      }),
    )
    .post(`${PAGE}/tra-lai`, requirePerson, c =>
      decide(c, 'tra-lai', 'reason', async id => {
        const { ready, own, ...input } = await formOf(c, returnReportForm)
        const { review } = await read(c.var.scope, reader => getReport(reader, id))
        const [reasons, giveBack] =
          review === 'check' ? ([CHECK_REASONS, returnToAuthor] as const) : ([RETURN_REASONS, returnReport] as const)
        const reason = own || reasons[Number(ready ?? Number.NaN)]
        if (!reason || reason.length < 3) throw problem('invalid', 'report.reason-needed')
        await giveBack(c.var.scope, id, { ...input, reason })
      }),
    )

type Shown = Pick<DecideProps, 'done' | 'refused' | 'own'>

async function show(c: Context<Env>, shown: Shown, status: 200 | 409 | 412 | 422 = 200): Promise<Response> {
  const { scope, base } = c.var
  const view = await read(scope, reader => viewReport(reader, c.req.param('id') ?? ''))
  const keys = { sign: randomUUID(), give_back: randomUUID() }
  return c.html(renderPage(<DecideReportPage base={base} view={view} keys={keys} {...shown} />), status)
}

/** Does the decision and shows what came of it; what a person can mend stands on the page as it is now. */
async function decide(
  c: Context<Env>,
  what: string,
  field: 'report' | 'reason',
  work: (id: string) => Promise<void>,
): Promise<Response> {
  const id = c.req.param('id') ?? ''
  try {
    await work(id)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const status = statusOf(error)
    if (status !== 409 && status !== 412 && status !== 422) throw error
    const refused = {
      field: status === 422 ? field : 'report',
      text: say(error.kind, error.code, error.params),
    } as const
    const { own } = await c.req.parseBody()
    return show(c, { refused, own: typeof own === 'string' ? own : undefined }, status)
  }
  return c.redirect(`${c.var.base}/viec/duyet/bao-cao/${id}?xong=${what}`, 303)
}

async function formOf<Out>(c: Context<Env>, schema: ZodType<Out>): Promise<Out> {
  const parsed = schema.safeParse(await c.req.parseBody())
  if (!parsed.success) throw problem('invalid', 'request.invalid')
  return parsed.data
}
