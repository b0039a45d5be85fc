import type { Context } from 'hono'
import { visitOf } from '#platform/auth/ask-better-auth.ts'
import { passwordFault } from '#platform/auth/password-rule.ts'
import { signIn } from '#platform/auth/sign-in.ts'
import { problem } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { ENROL_PATH } from '#platform/http/guards.ts'
import type { FieldError } from '#ui/public/error-summary.tsx'
import { fieldErrorsOf, refusalAt } from '../pages/field-errors.ts'
import { formOf, sendPage, setCookies } from '../pages/send-page.ts'
import type { House } from '../server.ts'
import { say } from '../words.ts'
import { type FirstRunInput, firstRunInput } from './first-run.input.ts'
import { FirstRunForm } from './first-run-form.tsx'
import { FIRST_RUN_PATH } from './first-run-path.ts'
import { setUpFacility } from './set-up-facility.ts'

const SUGGESTED = { kind: 'facility', head_title: 'Giám đốc' }

export async function answerFirstRun(house: House, c: Context<Env>): Promise<Response> {
  if (c.req.method === 'GET' || c.req.method === 'HEAD')
    return sendPage(c, <FirstRunForm action={FIRST_RUN_PATH} values={SUGGESTED} errors={[]} />)
  if (c.req.method !== 'POST') throw problem('not_found', 'page.not-found')
  const values = await formOf(c)
  const again = (errors: readonly FieldError[], status: 422 | 429 | 409) =>
    sendPage(c, <FirstRunForm action={FIRST_RUN_PATH} values={values} errors={errors} />, status)
  try {
    await house.auth.attempts.count([{ key: `first run ${c.var.address}`, max: 20 }])
    // The token is looked at before anything else: whoever has none learns nothing.
    if (!house.firstRun.isToken(values.token ?? '')) throw problem('invalid', 'first-run.refused')
  } catch (error) {
    const { errors, status } = refusalAt(error, 'token')
    return again(errors, status)
  }
  const parsed = firstRunInput.safeParse(values)
  const errors = [...(parsed.success ? [] : fieldErrorsOf(parsed.error)), ...passwordErrors(values)]
  if (!parsed.success || errors.length > 0) return again(errors, 422)
  try {
    return await openHouse(house, c, parsed.data)
  } catch (error) {
    const refused = refusalAt(error, 'token')
    return again(refused.errors, refused.status)
  }
}

function passwordErrors(values: Readonly<Record<string, string>>): FieldError[] {
  const fault = passwordFault(values.password ?? '', values.user_name ?? '')
  if (fault) return [{ field: 'password', text: say('invalid', fault) }]
  if (values.password !== values.password_again)
    return [{ field: 'password_again', text: say('invalid', 'password.differs') }]
  return []
}

async function openHouse(house: House, c: Context<Env>, input: FirstRunInput): Promise<Response> {
  const made = await setUpFacility(house, { ...input, coordinator: input.coordinator === 'co' })
  house.firstRun.spend()
  await house.sites.reload()
  const visit = visitOf(c.req.raw, c.var.address)
  const signedIn = await signIn(house.auth, visit, made.facility_id, input.user_name, input.password)
  setCookies(c, signedIn.cookies)
  return c.redirect(ENROL_PATH, 303)
}
