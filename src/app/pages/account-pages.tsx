import { type Context, Hono } from 'hono'
import type { ReactElement } from 'react'
import { holds } from '#platform/actor.ts'
import { visitOf } from '#platform/auth/ask-better-auth.ts'
import { changePassword } from '#platform/auth/change-password.ts'
import {
  beginEnrolment,
  confirmEnrolment,
  renewBackupCodes,
  turnOffSecondFactor,
} from '#platform/auth/second-factor.ts'
import { signOutElsewhere } from '#platform/auth/sign-in.ts'
import { ensure, problem } from '#platform/errors.ts'
import type { Env, Session } from '#platform/http/env.ts'
import type { FieldError } from '#ui/public/error-summary.tsx'
import type { House } from '../server.ts'
import {
  AccountView,
  AskPasswordView,
  BackupCodesView,
  ChangePasswordView,
  ConfirmAgainView,
  EnrolView,
} from './account-views.tsx'
import { refusalAt } from './field-errors.ts'
import { landingOf } from './landing.ts'
import { type Face, loadFace } from './load-face.ts'
import { formOf, sendPage, setCookies } from './send-page.ts'

type Frame = { base: string; facility: string; errors: readonly FieldError[] }
type View = (frame: Frame) => ReactElement

const DONE: Readonly<Record<string, string>> = {
  'mat-khau': 'Đã đổi mật khẩu. Các máy khác đã bị đăng xuất.',
  'hai-lop': 'Đã bật xác thực hai lớp.',
  'tat-hai-lop': 'Đã tắt xác thực hai lớp.',
  'noi-khac': 'Đã đăng xuất ở các máy khác.',
}

/** A person with a session, whether or not they still owe a second factor: these pages are where they pay it. */
function sessionOf(c: Context<Env>): Session {
  if (!c.var.session) throw problem('unauthenticated', 'sign-in.required')
  return c.var.session
}

const visit = (c: Context<Env>) => visitOf(c.req.raw, c.var.address)
const faceOf = (c: Context<Env>): Promise<Face> => loadFace(c.var.scope)

/** Shows a view; what `work` refuses stands at its field. */
async function attempt(c: Context<Env>, field: string, view: View, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    const { errors, status } = refusalAt(error, field)
    const face = await faceOf(c)
    return sendPage(c, view({ base: c.var.base, facility: face.name, errors }), status)
  }
}

async function show(c: Context<Env>, view: View): Promise<Response> {
  sessionOf(c)
  const face = await faceOf(c)
  return sendPage(c, view({ base: c.var.base, facility: face.name, errors: [] }))
}

const askEnrol: View = frame => (
  <AskPasswordView
    {...frame}
    title="Bật xác thực hai lớp"
    action={`${frame.base}/tai-khoan/hai-lop`}
    why="Mỗi lần đăng nhập sẽ cần thêm mã 6 số trên điện thoại. Tài khoản quản trị bắt buộc phải bật. Nhập mật khẩu để bắt đầu."
    button="Hiện mã QR"
    close={`${frame.base}/tai-khoan`}
  />
)
const askCodes: View = frame => (
  <AskPasswordView
    {...frame}
    title="Cấp lại mã dự phòng"
    action={`${frame.base}/tai-khoan/ma-du-phong`}
    why="10 mã mới thay cho các mã cũ. Nhập mật khẩu để tiếp tục."
    button="Cấp 10 mã mới"
    close={`${frame.base}/tai-khoan`}
  />
)
const askOff: View = frame => (
  <AskPasswordView
    {...frame}
    title="Tắt xác thực hai lớp"
    action={`${frame.base}/tai-khoan/tat-hai-lop`}
    why="Sau khi tắt, chỉ còn mật khẩu giữ tài khoản này. Nhập mật khẩu để tiếp tục."
    button="Tắt xác thực hai lớp"
    close={`${frame.base}/tai-khoan`}
  />
)

/** Tài khoản của chính mình: mật khẩu, hai lớp, các phiên. */
export const accountPages = (house: House) => passwordPages(house).route('/', secondFactorPages(house))

const passwordPages = ({ auth }: House) =>
  new Hono<Env>()
    .get('/tai-khoan', async c => {
      const session = sessionOf(c)
      const { actor } = c.var.scope
      const face = await faceOf(c)
      return sendPage(
        c,
        <AccountView
          base={c.var.base}
          facility={face.name}
          full_name={actor.name ?? session.user_name}
          user_name={session.user_name}
          two_factor={session.two_factor}
          required={session.must_enrol || holds(actor, 'owner', 'administrator')}
          home={landingOf(actor)}
          done={DONE[c.req.query('xong') ?? '']}
        />,
      )
    })
    .get('/tai-khoan/mat-khau', c => show(c, ChangePasswordView))
    .post('/tai-khoan/mat-khau', async c => {
      const session = sessionOf(c)
      const { current = '', fresh = '', fresh_again = '' } = await formOf(c)
      return attempt(c, 'current', ChangePasswordView, async () => {
        if (fresh !== fresh_again) throw problem('invalid', 'password.differs')
        const user = { id: session.user_id, name: session.user_name }
        setCookies(c, await changePassword(auth, visit(c), user, { current, fresh }))
        return c.redirect(`${c.var.base}/tai-khoan?xong=mat-khau`, 303)
      })
    })
    .post('/tai-khoan/noi-khac', async c => {
      sessionOf(c)
      await signOutElsewhere(auth, visit(c))
      return c.redirect(`${c.var.base}/tai-khoan?xong=noi-khac`, 303)
    })

const secondFactorPages = ({ auth }: House) =>
  new Hono<Env>()
    .get('/tai-khoan/hai-lop', c => show(c, askEnrol))
    .post('/tai-khoan/hai-lop', async c => {
      const session = sessionOf(c)
      const { current = '' } = await formOf(c)
      return attempt(c, 'current', askEnrol, async () => {
        const face = await faceOf(c)
        const user = { id: session.user_id, label: `${session.user_name}@${c.var.facility.slug}` }
        const enrolment = await beginEnrolment(auth, visit(c), user, current)
        return sendPage(c, <EnrolView base={c.var.base} facility={face.name} enrolment={enrolment} />)
      })
    })
    .get('/tai-khoan/hai-lop/ma', c => show(c, ConfirmAgainView))
    .post('/tai-khoan/hai-lop/ma', async c => {
      const session = sessionOf(c)
      const { code = '' } = await formOf(c)
      return attempt(c, 'code', ConfirmAgainView, async () => {
        setCookies(c, await confirmEnrolment(auth, visit(c), code))
        return c.redirect(c.var.base + (session.must_enrol ? '/vao' : '/tai-khoan?xong=hai-lop'), 303)
      })
    })
    .get('/tai-khoan/ma-du-phong', c => show(c, askCodes))
    .post('/tai-khoan/ma-du-phong', async c => {
      const session = sessionOf(c)
      const { current = '' } = await formOf(c)
      return attempt(c, 'current', askCodes, async () => {
        const codes = await renewBackupCodes(auth, visit(c), session.user_id, current)
        const face = await faceOf(c)
        return sendPage(c, <BackupCodesView base={c.var.base} facility={face.name} codes={codes} />)
      })
    })
    .get('/tai-khoan/tat-hai-lop', c => show(c, askOff))
    .post('/tai-khoan/tat-hai-lop', async c => {
      const session = sessionOf(c)
      ensure(!session.must_enrol && !holds(c.var.scope.actor, 'owner', 'administrator'), 'second-factor.required')
      const { current = '' } = await formOf(c)
      return attempt(c, 'current', askOff, async () => {
        setCookies(c, await turnOffSecondFactor(auth, visit(c), session.user_id, current))
        return c.redirect(`${c.var.base}/tai-khoan?xong=tat-hai-lop`, 303)
      })
    })
