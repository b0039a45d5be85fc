import { createAccount, disableAccount, type HandedCode, listAccounts, resetCode } from '#platform/auth/accounts.ts'
import type { Auth } from '#platform/auth/auth.ts'
import { dayOf } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { type Reader, type Scope, write } from '#platform/scope.ts'
import { rolesOf } from '#slices/facilities/staff.api.ts'
import { canManageAccount, canSeeAccounts } from './accounts.policy.ts'

/** Tài khoản của cơ sở. */
export const seeAccounts = async (scope: Scope, auth: Auth) => {
  ensure(canSeeAccounts(scope.actor), 'account.manage')
  return listAccounts(auth, scope.actor.facility)
}

/** The staff member an administrator may manage; foreign and missing look the same. */
async function loadManaged(reader: Reader, staffId: string): Promise<{ full_name: string }> {
  ensure(canSeeAccounts(reader.actor), 'account.manage')
  const staff = await reader.db.selectFrom('staff').select('full_name').where('id', '=', staffId).executeTakeFirst()
  if (!staff) throw problem('not_found', 'staff.not-found')
  const roles = await rolesOf(reader, staffId, dayOf(reader.now()))
  ensure(canManageAccount(reader.actor, { staff_id: staffId, roles }), 'account.manage')
  return staff
}

/*
 * The deed is written first and commits last: were the auth plane to refuse, nothing would be said to have been done.
 * These commands take no request key, since their answer is a secret that must not be kept; sending one twice is
 * refused (an account exists) or gives a newer code.
 */

/** Cấp tài khoản cho một viên chức: tên đăng nhập và mã dùng một lần, hiện một lần. */
export const openAccount = (
  scope: Scope,
  auth: Auth,
  input: { readonly staff_id: string; readonly user_name?: string | undefined },
): Promise<HandedCode> =>
  write(scope, { action: 'account.open', subject: input.staff_id }, async tx => {
    const staff = await loadManaged(tx, input.staff_id)
    return createAccount(auth, { facility: tx.actor.facility, full_name: staff.full_name, ...input })
  })

/** Cấp mã mới cho người quên mật khẩu hoặc mất điện thoại. */
export const renewAccount = (
  scope: Scope,
  auth: Auth,
  staffId: string,
  also: { readonly second_factor: boolean },
): Promise<HandedCode> =>
  write(scope, { action: 'account.renew', subject: staffId, detail: also }, async tx => {
    await loadManaged(tx, staffId)
    return resetCode(auth, tx.actor.facility, staffId, also)
  })

/** Khóa tài khoản của người nghỉ việc hoặc nghi lộ mật khẩu. */
export const closeAccount = (scope: Scope, auth: Auth, staffId: string): Promise<void> =>
  write(scope, { action: 'account.close', subject: staffId }, async tx => {
    await loadManaged(tx, staffId)
    await disableAccount(auth, tx.actor.facility, staffId)
  })
