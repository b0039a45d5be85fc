import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { dayOf } from '#platform/day.ts'
import { Problem, problem } from '#platform/errors.ts'
import type { FileStore } from '#platform/files/store-file.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { sayWith } from '#platform/http/words.ts'
import { read } from '#platform/scope.ts'
import { together } from '#platform/together.ts'
import { renderPage } from '#ui/public/render.ts'
import { activitiesWords, readForm, readSentFiles } from '../../activities/activities.api.ts'
import { ownNames } from '../duties.queries.ts'
import { viecTabs } from '../viec-tabs.ts'
import { answerFollowUp, getOwnFollowUp } from './follow-up.commands.ts'
import { answerFollowUpInput } from './inspections.input.ts'
import { inspectionsWords } from './inspections.words.ts'
import { ownInspections } from './own-inspections.queries.ts'
import { FollowUpPage, type FollowUpProps } from './public/follow-up-page.tsx'
import { OwnInspectionsPage } from './public/own-inspections-page.tsx'

const say = sayWith([activitiesWords, inspectionsWords])

/** Kiểm tra, đôn đốc trên điện thoại của đơn vị: biểu mẫu thường, không cần mã lệnh. */
export const followUpPages = ({ files }: { files: FileStore }) =>
  new Hono<Env>()
    .get('/viec/kien-nghi', requirePerson, async c => {
      const page = await read(c.var.scope, reader =>
        together({ own: ownInspections(reader), names: ownNames(reader), tabs: viecTabs(reader) }),
      )
      return c.html(renderPage(<OwnInspectionsPage base={c.var.base} {...page} />))
    })
    .get('/viec/kien-nghi/:id', requirePerson, c => show(c, c.req.param('id'), { done: c.req.query('xong') === '1' }))
    .post('/viec/kien-nghi/:id', requirePerson, async c => {
      const id = c.req.param('id')
      const form = await readForm(c.req.raw)
      const text = (name: string): string => {
        const value = form.get(name)
        return typeof value === 'string' ? value.trim() : ''
      }
      try {
        const input = answerFollowUpInput.safeParse({ request_key: text('ma'), words: text('tra-loi') })
        if (!input.success) throw problem('invalid', 'request.invalid', { text: input.error.issues[0]?.message ?? '' })
        await answerFollowUp(c.var.scope, files, id, input.data, await readSentFiles(form, ['anh', 'tep']))
      } catch (error) {
        if (!(error instanceof Problem) || !['invalid', 'too_large'].includes(error.kind)) throw error
        const sent = [...form.values()].some(value => value instanceof File && value.size > 0)
        const said = error.params.text
        const words = typeof said === 'string' && said !== '' ? said : say(error.kind, error.code, error.params)
        const errors = [{ field: 'tra-loi', text: words }]
        return show(c, id, { typed: text('tra-loi'), errors, lostFiles: sent }, error.kind === 'too_large' ? 413 : 422)
      }
      return c.redirect(`${c.var.base}/viec/kien-nghi/${id}?xong=1`, 303)
    })

type Shown = Pick<FollowUpProps, 'typed' | 'errors' | 'lostFiles' | 'done'>

async function show(c: Context<Env>, id: string, shown: Shown, status: 200 | 413 | 422 = 200): Promise<Response> {
  const page = await read(c.var.scope, async reader => ({
    one: await getOwnFollowUp(reader, id),
    behind: (await ownNames(reader)).unit,
    today: dayOf(reader.now()),
  }))
  const html = <FollowUpPage base={c.var.base} {...page} requestKey={randomUUID()} {...shown} />
  return c.html(renderPage(html), status)
}
