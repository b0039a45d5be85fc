import { Button, ButtonLink } from '#ui/public/button.tsx'
import { ChoiceBox } from '#ui/public/choice-box.tsx'
import { ErrorSummary, type FieldError } from '#ui/public/error-summary.tsx'
import { Notice } from '#ui/public/notice.tsx'
import { SheetPage } from '#ui/public/sheet-page.tsx'
import type { OwnReminders } from '../own-reminders.ts'
import { STEPS } from '../reminder-steps.policy.ts'
import { DIGEST_HOURS } from '../reminders.input.ts'
import { OWN_PATH, SETTINGS_PATH, STEP_WORDS } from '../reminders.words.ts'

interface Props {
  base: string
  own: OwnReminders
  mailConfigured: boolean
  /** What a browser needs to let itself be told. */
  pushKey: string
  done?: string | undefined
  errors?: readonly FieldError[]
}

/** Mỗi người tự chọn cách được nhắc: kênh, bước, giờ; và các máy nhận thông báo. */
export function ReminderSettingsPage({ base, own, mailConfigured, pushKey, done, errors = [] }: Props) {
  const { setting, facility, email } = own
  const action = `${base}${SETTINGS_PATH}`
  return (
    <SheetPage title="Nhắc việc" behind={facility} close={`${base}/tai-khoan`}>
      {done !== undefined && <Notice>{done}</Notice>}
      <ErrorSummary errors={errors} title="Chưa lưu được." />
      <form method="post" action={action}>
        <input type="hidden" name="row_version" value={setting.row_version} />
        <TickList
          legend="Nhắc qua"
          ticks={[
            { name: 'in_app', label: 'Trong ứng dụng', checked: setting.in_app },
            { name: 'by_email', label: mailLabel(email, mailConfigured), checked: setting.by_email },
            { name: 'by_push', label: 'Thông báo đẩy trên các máy đã bật bên dưới', checked: setting.by_push },
          ]}
        />
        <TickList
          legend="Các lần nhắc"
          ticks={STEPS.map(step => ({
            name: step,
            label: STEP_WORDS[step],
            checked: !setting.muted_steps.includes(step),
          }))}
        />
        <ChoiceBox
          name="digest_hour"
          label="Giờ nhận trong ngày"
          hint="Mỗi ngày làm việc gộp một bản. Không nhắc ngoài giờ làm việc, ngày nghỉ, ngày lễ."
          value={String(setting.digest_hour)}
          choices={DIGEST_HOURS.map(hour => ({ value: String(hour), label: `Từ ${hour} giờ` }))}
        />
        <div className="stacked">
          <Button kind="primary" main>
            Lưu cách nhắc
          </Button>
        </div>
      </form>
      <Devices base={base} own={own} pushKey={pushKey} />
      <div className="acts">
        <ButtonLink href={base + OWN_PATH}>Xem các lần nhắc</ButtonLink>
      </div>
    </SheetPage>
  )
}

function mailLabel(email: string | null, configured: boolean): string {
  if (email === null) return 'Thư điện tử (chưa có địa chỉ: nhờ quản trị ghi vào danh sách viên chức)'
  return configured ? `Thư điện tử: ${email}` : `Thư điện tử: ${email} (hệ thống chưa cấu hình gửi thư)`
}

interface Tick {
  name: string
  label: string
  checked: boolean
}

function TickList({ legend, ticks }: { legend: string; ticks: readonly Tick[] }) {
  return (
    <fieldset className="radios">
      <legend>{legend}</legend>
      {ticks.map(({ name, label, checked }) => (
        <label key={name}>
          <input type="checkbox" name={name} value="co" defaultChecked={checked} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** The button that lets this browser be told is shown by the script: without it there is nothing to let. */
function Devices({ base, own, pushKey }: Pick<Props, 'base' | 'own' | 'pushKey'>) {
  return (
    <section>
      <h2>Máy nhận thông báo đẩy</h2>
      {own.devices.length === 0 && <p>Chưa bật trên máy nào.</p>}
      {own.devices.map(device => (
        <form key={device.id} method="post" action={`${base}${SETTINGS_PATH}/may/${device.id}/bo`} className="acts">
          <span>
            {device.device}, bật ngày {device.day}
          </span>
          <Button icon="trash">{`Bỏ ${device.device}`}</Button>
        </form>
      ))}
      <div className="acts" id="bat-thong-bao" data-key={pushKey} data-base={base} hidden>
        <button type="button" className="btn">
          <span>Bật thông báo trên máy này</span>
        </button>
        <output />
      </div>
      <noscript>
        <p>Trình duyệt này không chạy mã lệnh, nên không bật được thông báo đẩy; các cách nhắc khác vẫn dùng được.</p>
      </noscript>
      <script type="module" src={`${base}/tai-khoan/nhac-viec-trang.js`} />
    </section>
  )
}
