import { type Context, Hono } from 'hono'
import { Problem, problem } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { sayWith } from '#platform/http/words.ts'
import { read } from '#platform/scope.ts'
import { together } from '#platform/together.ts'
import type { FieldError } from '#ui/public/error-summary.tsx'
import { renderPage } from '#ui/public/render.ts'
import { ownNames } from '../duties.queries.ts'
import { viecTabs } from '../viec-tabs.ts'
import { deviceName } from './device-name.ts'
import { addDevice, listOwnDigests, loadOwnReminders, markSeen, removeDevice, saveOwnSetting } from './own-reminders.ts'
import { OwnRemindersPage } from './public/own-reminders-page.tsx'
import { PAGE_SCRIPT, WORKER_SCRIPT } from './public/push-scripts.ts'
import { ReminderSettingsPage } from './public/reminder-settings-page.tsx'
import { deviceInput, settingForm } from './reminders.input.ts'
import { OWN_PATH, remindersWords, SETTINGS_PATH } from './reminders.words.ts'
import type { ReminderDeps } from './send-digest.job.ts'

interface Parts {
  readonly reminders: Pick<ReminderDeps, 'mail_configured' | 'pusher'>
}
const say = sayWith([remindersWords])
const DONE: Readonly<Record<string, string>> = {
  luu: 'Đã lưu cách nhắc.',
  may: 'Đã bật thông báo trên máy này.',
  bo: 'Đã bỏ máy ấy. Máy ấy không nhận thông báo nữa.',
  biet: 'Đã biết các lần nhắc.',
}
const JAVASCRIPT = { 'content-type': 'text/javascript; charset=utf-8' }

/** Cách nhắc của mỗi người và những lần được nhắc; biểu mẫu thường, không cần mã lệnh. */
export const remindersPages = ({ reminders }: Parts) =>
  new Hono<Env>()
    .get('/tai-khoan/nhac-viec-trang.js', c => c.body(PAGE_SCRIPT, 200, JAVASCRIPT))
    .get('/tai-khoan/nhac-viec-may.js', c => c.body(WORKER_SCRIPT, 200, JAVASCRIPT))
    .use(SETTINGS_PATH, requirePerson)
    .use(`${SETTINGS_PATH}/*`, requirePerson)
    .use(OWN_PATH, requirePerson)
    .get(SETTINGS_PATH, c => showSettings(c, reminders, { done: DONE[c.req.query('xong') ?? ''] }))
    .post(SETTINGS_PATH, async c => {
      const parsed = settingForm.safeParse(await c.req.parseBody())
      try {
        if (!parsed.success) throw problem('invalid', 'request.invalid')
        await saveOwnSetting(c.var.scope, parsed.data)
      } catch (error) {
        if (!(error instanceof Problem) || (error.kind !== 'invalid' && error.kind !== 'stale')) throw error
        const text = say(error.kind, error.code, error.params)
        const errors = [{ field: 'digest_hour', text }]
        return showSettings(c, reminders, { errors }, error.kind === 'stale' ? 412 : 422)
      }
      return c.redirect(`${c.var.base}${SETTINGS_PATH}?xong=luu`, 303)
    })
    .post(`${SETTINGS_PATH}/may`, valid('json', deviceInput), async c => {
      const name = deviceName(c.req.header('user-agent') ?? '')
      await addDevice(c.var.scope, reminders.pusher, c.req.valid('json'), name)
      return c.json({ done: true }, 201)
    })
    .post(`${SETTINGS_PATH}/may/:id/bo`, async c => {
      await removeDevice(c.var.scope, c.req.param('id'))
      return c.redirect(`${c.var.base}${SETTINGS_PATH}?xong=bo`, 303)
    })
    .get(OWN_PATH, async c => {
      const page = await read(c.var.scope, reader =>
        together({ digests: listOwnDigests(reader), names: ownNames(reader), tabs: viecTabs(reader) }),
      )
      const done = DONE[c.req.query('xong') ?? '']
      return c.html(renderPage(<OwnRemindersPage base={c.var.base} {...page} done={done} />))
    })
    .post(OWN_PATH, async c => {
      await markSeen(c.var.scope)
      return c.redirect(`${c.var.base}${OWN_PATH}?xong=biet`, 303)
    })

interface Shown {
  readonly done?: string | undefined
  readonly errors?: readonly FieldError[]
}

async function showSettings(
  c: Context<Env>,
  { mail_configured, pusher }: Parts['reminders'],
  shown: Shown,
  status: 200 | 412 | 422 = 200,
): Promise<Response> {
  const own = await read(c.var.scope, reader => loadOwnReminders(reader))
  return c.html(
    renderPage(
      <ReminderSettingsPage
        base={c.var.base}
        own={own}
        mailConfigured={mail_configured}
        pushKey={pusher.publicKey}
        {...shown}
      />,
    ),
    status,
  )
}
