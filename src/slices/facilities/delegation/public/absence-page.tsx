import { formatDay } from '#ui/format.ts'
import { Button, ButtonLink } from '#ui/public/button.tsx'
import { CheckBox } from '#ui/public/check-box.tsx'
import { ChoiceBox } from '#ui/public/choice-box.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/public/error-summary.tsx'
import { Notice } from '#ui/public/notice.tsx'
import { SendBar } from '#ui/public/send-bar.tsx'
import { SheetPage } from '#ui/public/sheet-page.tsx'
import { TextBox } from '#ui/public/text-box.tsx'
import { roleWords } from '../../facilities.words.ts'
import type { DelegationView } from '../delegation.queries.ts'
import type { Delegable } from '../delegation.words.ts'

export interface AbsenceProps {
  readonly base: string
  readonly behind: string
  readonly self: string
  readonly today: string
  readonly delegations: readonly DelegationView[]
  readonly lendable: readonly Delegable[]
  readonly requestKey: string
  readonly colleagues: readonly { readonly value: string; readonly label: string }[]
  readonly typed?: Readonly<Record<string, string>>
  readonly errors?: readonly FieldError[]
  readonly done?: string | undefined
}

/** Khi vắng mặt: ai đứng thay mình, mình đang đứng thay ai. */
export function AbsencePage(props: AbsenceProps) {
  const { base, behind, self, delegations, done } = props
  const current = delegations.filter(one => one.now !== 'over')
  return (
    <SheetPage title="Khi vắng mặt" behind={behind} close={`${base}/viec`}>
      {done !== undefined && <Notice>{done}</Notice>}
      {current.map(one => (
        <section key={one.id} className="panel">
          <h2>{one.absent_staff_id === self ? `${one.stand_in} đứng thay` : `Thay ${one.absent}`}</h2>
          <p>
            Từ {formatDay(one.valid_from)} đến hết {formatDay(one.last_day)}
            {one.now === 'ahead' && ', chưa bắt đầu'}. {rolesWords(one)} Lý do: {one.reason}
          </p>
          {one.may_end && (
            <form method="post" action={`${base}/viec/vang-mat/${one.id}/dung`}>
              <input type="hidden" name="request_key" value={crypto.randomUUID()} />
              <input type="hidden" name="row_version" value={one.row_version} />
              <div className="acts">
                <Button>Dừng từ hôm nay</Button>
              </div>
            </form>
          )}
        </section>
      ))}
      {current.every(one => one.absent_staff_id !== self) && <AbsenceForm {...props} />}
      <Past self={self} delegations={delegations.filter(one => one.now === 'over')} />
      <div className="acts">
        <ButtonLink href={`${base}/viec`}>Về việc tuần này</ButtonLink>
      </div>
    </SheetPage>
  )
}

const rolesWords = ({ roles }: DelegationView): string =>
  roles.length === 0 ? 'Việc giao đích danh.' : `Vai trò: ${roles.map(role => roleWords[role]).join(', ')}.`

function AbsenceForm(props: AbsenceProps) {
  const { base, today, lendable, colleagues, requestKey, typed = {}, errors = [] } = props
  return (
    <form method="post" action={`${base}/viec/vang-mat`}>
      <ErrorSummary errors={errors} title="Chưa lưu được." />
      <p className="mut">
        Trong những ngày này người đứng thay làm và nộp thay, mọi việc ghi “thay mặt”. Hết ngày cuối thì tự thôi.
      </p>
      <ChoiceBox
        name="stand_in_staff_id"
        label="Người đứng thay"
        choices={colleagues}
        none="Chọn một người"
        value={typed.stand_in_staff_id}
        error={errorOf(errors, 'stand_in_staff_id')}
      />
      <TextBox
        name="valid_from"
        label="Vắng từ ngày"
        type="date"
        min={today}
        value={typed.valid_from ?? today}
        error={errorOf(errors, 'valid_from')}
      />
      <TextBox
        name="last_day"
        label="Đến hết ngày"
        type="date"
        min={today}
        value={typed.last_day}
        error={errorOf(errors, 'last_day')}
      />
      {lendable.map(role => (
        <CheckBox key={role} name={`role-${role}`} label={`Giao vai trò ${roleWords[role]}`} checked />
      ))}
      <TextBox
        name="reason"
        label="Lý do"
        hint="Ví dụ: nghỉ phép, đi học, đi công tác."
        value={typed.reason}
        error={errorOf(errors, 'reason')}
      />
      <input type="hidden" name="request_key" value={requestKey} />
      <SendBar>
        <Button kind="primary" main icon="check">
          Cử người đứng thay
        </Button>
      </SendBar>
    </form>
  )
}

function Past({ self, delegations }: { self: string; delegations: readonly DelegationView[] }) {
  if (delegations.length === 0) return null
  return (
    <section className="panel">
      <h2>Trước đây</h2>
      {delegations.slice(0, 10).map(one => (
        <p key={one.id} className="mut">
          {one.absent_staff_id === self ? `${one.stand_in} đứng thay` : `Thay ${one.absent}`},{' '}
          {formatDay(one.valid_from)} – {formatDay(one.last_day)}
          {one.ended && ', dừng sớm'}
        </p>
      ))}
    </section>
  )
}
