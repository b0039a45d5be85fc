import { type Context, Hono } from 'hono'
import type { ReactElement } from 'react'
import { visitOf } from '#platform/auth/ask-better-auth.ts'
import { setFirstPassword } from '#platform/auth/set-first-password.ts'
import { signIn, signInWithCode, signOut } from '#platform/auth/sign-in.ts'
import { problem } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import type { FieldError } from '#ui/public/error-summary.tsx'
import type { House } from '../server.ts'
import { refusalAt } from './field-errors.ts'
import { landingOf } from './landing.ts'
import { loadFace } from './load-face.ts'
import { formOf, sendPage, setCookies } from './send-page.ts'
import { CodeForm, FirstPasswordForm, SignInForm } from './sign-in-forms.tsx'
import { wayBack } from './way-back.ts'

type Values = Readonly<Record<string, string>>
type Form = (props: { base: string; facility: string; values: Values; errors: readonly FieldError[] }) => ReactElement

/** Shows a form; after a refusal with what was typed and what is wrong. */
async function show(
  c: Context<Env>,
  form: Form,
  values: Values,
  errors: readonly FieldError[] = [],
  status: 200 | 409 | 422 | 429 = 200,
) {
  const face = await loadFace(c.var.scope)
  return sendPage(c, form({ base: c.var.base, facility: face.name, values, errors }), status)
}

const asked = (c: Context<Env>): Values => {
  const ve = c.req.query('ve')
  return ve === undefined ? {} : { ve }
}

/** Đăng nhập, đặt mật khẩu lần đầu, đăng xuất: biểu mẫu thường, không cần mã lệnh nào chạy trong trình duyệt. */
export const signInPages = (house: House) =>
  new Hono<Env>()
    .get('/dang-nhap', async c =>
      c.var.session ? c.redirect(wayBack(c.req.query('ve'), c.var.base), 303) : show(c, SignInForm, asked(c)),
    )
    .post('/dang-nhap', async c => {
      const values = await formOf(c)
      try {
        return await enter(house, c, values)
      } catch (error) {
        const { errors, status } = refusalAt(error, 'user_name')
        return show(c, SignInForm, values, errors, status)
      }
    })
    .get('/dang-nhap/ma', c => show(c, CodeForm, asked(c)))
    .post('/dang-nhap/ma', async c => {
      const values = await formOf(c)
      try {
        setCookies(c, await signInWithCode(house.auth, visitOf(c.req.raw, c.var.address), values.code ?? ''))
        return c.redirect(wayBack(values.ve, c.var.base), 303)
      } catch (error) {
        const { errors, status } = refusalAt(error, 'code')
        return show(c, CodeForm, values, errors, status)
      }
    })
    .get('/dang-nhap/lan-dau', c => show(c, FirstPasswordForm, {}))
    .post('/dang-nhap/lan-dau', async c => {
      const values = await formOf(c)
      try {
        await settle(house, c, values)
        return await enter(house, c, values)
      } catch (error) {
        const { errors, status } = refusalAt(error, 'password')
        return show(c, FirstPasswordForm, values, errors, status)
      }
    })
    .post('/dang-xuat', async c => {
      setCookies(c, await signOut(house.auth, visitOf(c.req.raw, c.var.address)))
      return c.redirect(`${c.var.base}/dang-nhap`, 303)
    })
    .get('/vao', requirePerson, c => c.redirect(c.var.base + landingOf(c.var.scope.actor), 303))

async function enter(house: House, c: Context<Env>, values: Values): Promise<Response> {
  const { facility_id } = c.var.facility
  const visit = visitOf(c.req.raw, c.var.address)
  const entered = await signIn(house.auth, visit, facility_id, values.user_name ?? '', values.password ?? '')
  setCookies(c, entered.cookies)
  if (entered.next === 'done') return c.redirect(wayBack(values.ve, c.var.base), 303)
  const back = values.ve ? `?ve=${encodeURIComponent(values.ve)}` : ''
  return c.redirect(`${c.var.base}/dang-nhap/ma${back}`, 303)
}

async function settle(house: House, c: Context<Env>, values: Values): Promise<void> {
  if (values.password !== values.password_again) throw problem('invalid', 'password.differs')
  await setFirstPassword(house.auth, visitOf(c.req.raw, c.var.address), c.var.facility.facility_id, {
    name: values.user_name ?? '',
    code: values.code ?? '',
    password: values.password ?? '',
  })
}
