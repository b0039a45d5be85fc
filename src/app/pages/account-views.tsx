import type { Enrolment } from '#platform/auth/second-factor.ts'
import { Button, ButtonLink } from '#ui/public/button.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/public/error-summary.tsx'
import { Notice } from '#ui/public/notice.tsx'
import { SheetPage } from '#ui/public/sheet-page.tsx'
import { TextBox } from '#ui/public/text-box.tsx'
import { QrCode } from './qr-code.tsx'

interface Frame {
  base: string
  facility: string
  errors?: readonly FieldError[]
}

export interface AccountProps extends Frame {
  full_name: string
  user_name: string
  two_factor: boolean
  /** Owners and administrators may not do without. */
  required: boolean
  home: string
  done?: string | undefined
}

const PasswordBox = ({ errors, label = 'Mật khẩu hiện tại' }: { errors: readonly FieldError[]; label?: string }) => (
  <TextBox
    name="current"
    label={label}
    type="password"
    error={errorOf(errors, 'current')}
    autoComplete="current-password"
    required
  />
)

export function AccountView({ base, facility, full_name, user_name, two_factor, required, home, done }: AccountProps) {
  return (
    <SheetPage title="Tài khoản" behind={facility} close={base + home}>
      {done !== undefined && <Notice>{done}</Notice>}
      <dl className="facts">
        <dt>Họ và tên</dt>
        <dd>{full_name}</dd>
        <dt>Tên đăng nhập</dt>
        <dd>{user_name}</dd>
        <dt>Xác thực hai lớp</dt>
        <dd>{two_factor ? 'Đang bật' : 'Chưa bật'}</dd>
      </dl>
      <div className="stacked">
        <ButtonLink href={`${base}/viec/vang-mat`}>Vắng mặt, cử người đứng thay</ButtonLink>
        <ButtonLink href={`${base}/tai-khoan/nhac-viec`}>Chọn cách nhắc việc</ButtonLink>
        <ButtonLink href={`${base}/tai-khoan/mat-khau`}>Đổi mật khẩu</ButtonLink>
        <ButtonLink href={`${base}/tai-khoan/lich`}>Lịch trên điện thoại</ButtonLink>
        {!two_factor && <ButtonLink href={`${base}/tai-khoan/hai-lop`}>Bật xác thực hai lớp</ButtonLink>}
        {two_factor && <ButtonLink href={`${base}/tai-khoan/ma-du-phong`}>Cấp lại mã dự phòng</ButtonLink>}
        {two_factor && !required && (
          <ButtonLink href={`${base}/tai-khoan/tat-hai-lop`}>Tắt xác thực hai lớp</ButtonLink>
        )}
      </div>
      <form method="post" action={`${base}/tai-khoan/noi-khac`} className="stacked">
        <Button>Đăng xuất ở các máy khác</Button>
      </form>
      <form method="post" action={`${base}/dang-xuat`} className="stacked">
        <Button icon="signOut">Đăng xuất</Button>
      </form>
    </SheetPage>
  )
}

export const ChangePasswordView = ({ base, facility, errors = [] }: Frame) => (
  <SheetPage title="Đổi mật khẩu" behind={facility} close={`${base}/tai-khoan`}>
    <form method="post" action={`${base}/tai-khoan/mat-khau`}>
      <ErrorSummary errors={errors} title="Chưa đổi được mật khẩu." />
      <PasswordBox errors={errors} />
      <TextBox
        name="fresh"
        label="Mật khẩu mới"
        hint="Ít nhất 10 ký tự. Các máy khác đang đăng nhập sẽ bị đăng xuất."
        type="password"
        error={errorOf(errors, 'fresh')}
        autoComplete="new-password"
        required
      />
      <TextBox
        name="fresh_again"
        label="Nhập lại mật khẩu mới"
        type="password"
        error={errorOf(errors, 'fresh_again')}
        autoComplete="new-password"
        required
      />
      <Button kind="primary" main>
        Đổi mật khẩu
      </Button>
    </form>
  </SheetPage>
)

interface AskProps extends Frame {
  title: string
  action: string
  why: string
  button: string
  close: string
}

/** Asks for the password once more before something that a stranger at an open screen must not do. */
export const AskPasswordView = ({ facility, errors = [], title, action, why, button, close }: AskProps) => (
  <SheetPage title={title} behind={facility} close={close}>
    <form method="post" action={action}>
      <ErrorSummary errors={errors} title="Chưa làm được." />
      <p>{why}</p>
      <PasswordBox errors={errors} label="Mật khẩu" />
      <Button kind="primary" main>
        {button}
      </Button>
    </form>
  </SheetPage>
)

const Codes = ({ codes }: { codes: readonly string[] }) => (
  <ul className="codes">
    {codes.map(code => (
      <li key={code}>{code}</li>
    ))}
  </ul>
)

export const EnrolView = ({ base, facility, enrolment }: Frame & { enrolment: Enrolment }) => (
  <SheetPage title="Bật xác thực hai lớp" behind={facility} close={`${base}/tai-khoan/hai-lop`}>
    <h2>1. Quét mã bằng ứng dụng xác thực</h2>
    <p>Ví dụ Google Authenticator, Microsoft Authenticator hoặc Aegis.</p>
    <QrCode text={enrolment.uri} label="Mã QR để thêm tài khoản vào ứng dụng xác thực" />
    <p>
      Không quét được thì gõ mã này vào ứng dụng: <code className="secret">{enrolment.secret}</code>
    </p>
    <h2>2. Cất 10 mã dự phòng</h2>
    <p>Mỗi mã dùng một lần khi mất điện thoại. Chép ra giấy: các mã chỉ hiện lần này.</p>
    <Codes codes={enrolment.backup_codes} />
    <h2>3. Nhập mã 6 số đang hiện</h2>
    <ConfirmForm base={base} errors={[]} />
  </SheetPage>
)

const ConfirmForm = ({ base, errors }: { base: string; errors: readonly FieldError[] }) => (
  <form method="post" action={`${base}/tai-khoan/hai-lop/ma`}>
    <ErrorSummary errors={errors} title="Chưa bật được." />
    <TextBox name="code" label="Mã 6 số" digits autoComplete="one-time-code" required error={errorOf(errors, 'code')} />
    <Button kind="primary" main>
      Bật xác thực hai lớp
    </Button>
  </form>
)

/** After a wrong code: the application already holds the secret, so only the code is asked for again. */
export const ConfirmAgainView = ({ base, facility, errors = [] }: Frame) => (
  <SheetPage title="Nhập mã 6 số" behind={facility} close={`${base}/tai-khoan/hai-lop`}>
    <ConfirmForm base={base} errors={errors} />
    <p className="aside">
      Ứng dụng chưa có tài khoản này? <a href={`${base}/tai-khoan/hai-lop`}>Quét lại mã QR</a>
    </p>
  </SheetPage>
)

export const BackupCodesView = ({ base, facility, codes }: Frame & { codes: readonly string[] }) => (
  <SheetPage title="Mã dự phòng mới" behind={facility} close={`${base}/tai-khoan`}>
    <p>Mã cũ không dùng được nữa. Chép các mã này ra giấy: chỉ hiện lần này.</p>
    <Codes codes={codes} />
    <ButtonLink kind="primary" main href={`${base}/tai-khoan`}>
      Đã chép xong
    </ButtonLink>
  </SheetPage>
)
