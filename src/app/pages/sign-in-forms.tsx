import { Button } from '#ui/public/button.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/public/error-summary.tsx'
import { SheetPage } from '#ui/public/sheet-page.tsx'
import { TextBox } from '#ui/public/text-box.tsx'

interface Props {
  base: string
  facility: string
  values: Readonly<Record<string, string>>
  errors: readonly FieldError[]
}

const Back = ({ values }: Pick<Props, 'values'>) =>
  values.ve ? <input type="hidden" name="ve" value={values.ve} /> : null

const Refused = ({ errors, title }: { errors: readonly FieldError[]; title: string }) => (
  <ErrorSummary errors={errors} title={title} />
)

export const SignInForm = ({ base, facility, values, errors }: Props) => (
  <SheetPage title="Đăng nhập" behind={facility}>
    <form method="post" action={`${base}/dang-nhap`}>
      <Refused errors={errors} title="Chưa đăng nhập được." />
      <Back values={values} />
      <TextBox name="user_name" label="Tên đăng nhập" value={values.user_name} autoComplete="username" required />
      <TextBox name="password" label="Mật khẩu" type="password" autoComplete="current-password" required />
      <Button kind="primary" main>
        Đăng nhập
      </Button>
    </form>
    <p className="aside">
      Mới nhận mã dùng một lần? <a href={`${base}/dang-nhap/lan-dau`}>Đặt mật khẩu</a>
    </p>
    <p className="aside">Quên mật khẩu: người quản trị của cơ sở cấp mã mới.</p>
  </SheetPage>
)

export const CodeForm = ({ base, facility, values, errors }: Props) => (
  <SheetPage title="Nhập mã xác thực" behind={facility} close={`${base}/dang-nhap`}>
    <form method="post" action={`${base}/dang-nhap/ma`}>
      <Refused errors={errors} title="Chưa đăng nhập được." />
      <Back values={values} />
      <TextBox
        name="code"
        label="Mã 6 số"
        hint="Đang hiện trên ứng dụng xác thực. Mất điện thoại thì nhập một mã dự phòng."
        autoComplete="one-time-code"
        error={errorOf(errors, 'code')}
        required
      />
      <Button kind="primary" main>
        Đăng nhập
      </Button>
    </form>
  </SheetPage>
)

export const FirstPasswordForm = ({ base, facility, values, errors }: Props) => (
  <SheetPage title="Đặt mật khẩu" behind={facility} close={`${base}/dang-nhap`}>
    <form method="post" action={`${base}/dang-nhap/lan-dau`}>
      <Refused errors={errors} title="Chưa đặt được mật khẩu." />
      <TextBox name="user_name" label="Tên đăng nhập" value={values.user_name} autoComplete="username" required />
      <TextBox
        name="code"
        label="Mã dùng một lần"
        hint="Dạng ABCD-EFGH-JKMN, người quản trị đã đưa."
        value={values.code}
        required
      />
      <TextBox
        name="password"
        label="Mật khẩu mới"
        hint="Ít nhất 10 ký tự; một câu dễ nhớ là tốt nhất."
        type="password"
        error={errorOf(errors, 'password')}
        autoComplete="new-password"
        required
      />
      <TextBox
        name="password_again"
        label="Nhập lại mật khẩu mới"
        type="password"
        error={errorOf(errors, 'password_again')}
        autoComplete="new-password"
        required
      />
      <Button kind="primary" main>
        Đặt mật khẩu và đăng nhập
      </Button>
    </form>
  </SheetPage>
)
