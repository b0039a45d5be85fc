import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Actor } from '#platform/actor.ts'
import { formatInstant } from '#ui/format.ts'
import { answer, saysOf } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { CheckField } from '#ui/office/fields/check-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { useMe } from '#ui/office/use-me.ts'
import { canManageAccount } from '../accounts.policy.ts'
import { ACCOUNTS, accounts, type HandedCode, type Holder } from './accounts.client.ts'

/** What may be done to one account; a code it gives is shown here, once. */
export function OpenAccount({ holder }: { holder: Holder }) {
  const me = useMe()
  const [slip, setSlip] = useState<HandedCode>()
  const actor: Actor = { kind: 'person', facility: '', id: me.staff.id, roles: me.roles }
  if (slip !== undefined) return <Slip name={holder.staff.full_name} slip={slip} />
  if (holder.staff.id === me.staff.id)
    return <p>Tài khoản của chính mình: đổi mật khẩu, bật hai lớp ở mục Bảo mật tài khoản.</p>
  if (!canManageAccount(actor, { staff_id: holder.staff.id, roles: holder.roles }))
    return <p>Tài khoản của chủ hệ thống chỉ chủ hệ thống khác quản lý được.</p>
  if (holder.account === undefined) return <OpenForm holder={holder} onSlip={setSlip} />
  return <Renewals holder={holder} onSlip={setSlip} />
}

function Slip({ name, slip }: { name: string; slip: HandedCode }) {
  return (
    <div className="lt-stack" aria-live="polite">
      <p>
        Giao cho <b>{name}</b>. Mã chỉ hiện một lần, dùng được đến{' '}
        <span className="lt-num">{formatInstant(slip.expires_at)}</span>.
      </p>
      <dl>
        <div className="lt-row">
          <dt className="lt-muted">Tên đăng nhập</dt>
          <dd>
            <b>{slip.user_name}</b>
          </dd>
        </div>
        <div className="lt-row">
          <dt className="lt-muted">Mã dùng một lần</dt>
          <dd>
            <b className="lt-num">{slip.code}</b>
          </dd>
        </div>
      </dl>
      <p className="lt-muted">Người nhận mở trang Đăng nhập, chọn Đặt mật khẩu, nhập mã rồi đặt mật khẩu của mình.</p>
    </div>
  )
}

interface Props {
  holder: Holder
  onSlip: (slip: HandedCode) => void
}

const Trouble = ({ error }: { error: Error | null }) =>
  error && (
    <p role="alert" className="lt-errors">
      {saysOf(error)}
    </p>
  )

function OpenForm({ holder, onSlip }: Props) {
  const queries = useQueryClient()
  const [userName, setUserName] = useState('')
  const open = useMutation({
    mutationFn: () =>
      answer(
        accounts.index.$post({
          json: { staff_id: holder.staff.id, ...(userName.trim() !== '' && { user_name: userName.trim() }) },
        }),
      ),
    onSuccess: slip => {
      onSlip(slip)
      void queries.invalidateQueries({ queryKey: ACCOUNTS })
    },
  })
  return (
    <form
      className="lt-form"
      onSubmit={event => {
        event.preventDefault()
        open.mutate()
      }}
    >
      <Trouble error={open.error} />
      <TextField
        label="Tên đăng nhập"
        hint="Để trống thì đặt theo tên, ví dụ: lan.nguyen"
        value={userName}
        onChange={setUserName}
      />
      <div className="lt-form-acts">
        <Button kind="primary" type="submit" busy={open.isPending}>
          Cấp tài khoản cho {holder.staff.full_name}
        </Button>
      </div>
    </form>
  )
}

function Renewals({ holder, onSlip }: Props) {
  const queries = useQueryClient()
  const [lostPhone, setLostPhone] = useState(false)
  const param = { staff_id: holder.staff.id }
  const refresh = () => queries.invalidateQueries({ queryKey: ACCOUNTS })
  const renew = useMutation({
    mutationFn: () => answer(accounts[':staff_id'].reset.$post({ param, json: { second_factor: lostPhone } })),
    onSuccess: slip => {
      onSlip(slip)
      void refresh()
    },
  })
  const close = useMutation({
    mutationFn: () => answer(accounts[':staff_id'].disable.$post({ param })),
    onSuccess: refresh,
  })
  const isDisabled = holder.account?.state === 'disabled'
  return (
    <div className="lt-stack">
      <Trouble error={renew.error ?? close.error} />
      <p className="lt-muted">
        Mã mới thay mật khẩu cũ; các máy đang đăng nhập bị thoát. {isDisabled && 'Tài khoản được mở lại.'}
      </p>
      <CheckField label="Mất điện thoại: tắt luôn đăng nhập hai lớp" value={lostPhone} onChange={setLostPhone} />
      <div className="lt-form-acts">
        <Button busy={renew.isPending} onClick={() => renew.mutate()}>
          Cấp mã mới
        </Button>
        {!isDisabled && (
          <Button kind="quiet" busy={close.isPending} onClick={() => close.mutate()}>
            Khóa tài khoản
          </Button>
        )}
      </div>
    </div>
  )
}
