import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { dayOf } from '#platform/day.ts'
import { Problem, problem } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { statusOf } from '#platform/http/problem-status.ts'
import { sayWith } from '#platform/http/words.ts'
import { read } from '#platform/scope.ts'
import { together } from '#platform/together.ts'
import { ownNames, viecTabs } from '#slices/tasks/viec.api.ts'
import type { FieldError } from '#ui/public/error-summary.tsx'
import { renderPage } from '#ui/public/render.ts'
import { writeInput } from './inputs.commands.ts'
import { writeInputForm } from './inputs.input.ts'
import { ownInputs, viewOwnInput } from './inputs.queries.ts'
import { INPUT_PATH, INPUT_TEXT_NAMES, type InputTexts, inputsWords } from './inputs.words.ts'
import { InputPage } from './public/input-page.tsx'
import { OwnInputsPage } from './public/own-inputs-page.tsx'

const PAGE = `${INPUT_PATH}/:id`
const say = sayWith([inputsWords])
const DONE: Readonly<Record<string, string>> = {
  luu: 'Đã lưu nháp. Đơn vị chưa gửi; bấm “Gửi điều phối” khi viết xong.',
  gui: 'Đã gửi ý kiến cho điều phối.',
  truong: 'Đã chuyển trưởng đơn vị xem và gửi.',
}

/** Ý kiến của đơn vị cho báo cáo: biểu mẫu thường trên điện thoại, không cần mã lệnh. */
export const inputsPages = new Hono<Env>()
  .get(INPUT_PATH, requirePerson, async c => {
    const page = await read(c.var.scope, reader =>
      together({
        inputs: ownInputs(reader),
        names: ownNames(reader),
        tabs: viecTabs(reader),
        today: dayOf(reader.now()),
      }),
    )
    return c.html(renderPage(<OwnInputsPage base={c.var.base} {...page} />))
  })
  .get(PAGE, requirePerson, c => show(c, { done: DONE[c.req.query('xong') ?? ''] }))
  .post(PAGE, requirePerson, async c => {
    const id = c.req.param('id')
    const sent = await c.req.parseBody()
    const parsed = writeInputForm.safeParse(sent)
    try {
      if (!parsed.success) throw problem('invalid', 'request.invalid')
      const { ma: request_key, ban: row_version, viec, nothing_more, ...texts } = parsed.data
      const done = await writeInput(c.var.scope, id, {
        request_key,
        row_version,
        texts: { ...texts, nothing_more: nothing_more === 'co' },
        send: viec === 'gui',
      })
      const how = viec === 'luu' ? 'luu' : done.state === 'with_head' ? 'truong' : 'gui'
      return c.redirect(`${c.var.base}${INPUT_PATH}/${id}?xong=${how}`, 303)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const status = statusOf(error)
      if (status !== 409 && status !== 412 && status !== 422) throw error
      const tooLong = parsed.success
        ? []
        : parsed.error.issues.map(issue => ({ field: String(issue.path[0] ?? 'went_well'), text: issue.message }))
      const errors =
        tooLong.length > 0 ? tooLong : [{ field: 'went_well', text: say(error.kind, error.code, error.params) }]
      return show(c, { typed: typedOf(sent), errors, isStale: error.kind === 'stale' }, status)
    }
  })

interface Shown {
  readonly done?: string | undefined
  readonly typed?: InputTexts
  readonly errors?: readonly FieldError[]
  readonly isStale?: boolean
}

/** What was typed is never lost, whatever is refused. */
function typedOf(sent: Record<string, unknown>): InputTexts {
  const text = (name: string): string => {
    const value = sent[name]
    return typeof value === 'string' ? value : ''
  }
  const [went_well, difficulties, proposals] = INPUT_TEXT_NAMES.map(text)
  return {
    went_well: went_well ?? '',
    difficulties: difficulties ?? '',
    proposals: proposals ?? '',
    nothing_more: sent.nothing_more === 'co',
  }
}

async function show(c: Context<Env>, shown: Shown, status: 200 | 409 | 412 | 422 = 200): Promise<Response> {
  const page = await read(c.var.scope, async reader => ({
    view: await viewOwnInput(reader, c.req.param('id') ?? ''),
    behind: (await ownNames(reader)).unit,
  }))
  return c.html(renderPage(<InputPage base={c.var.base} {...page} requestKey={randomUUID()} {...shown} />), status)
}
