import { Button } from '#ui/public/button.tsx'
import { CheckBox } from '#ui/public/check-box.tsx'
import { ChoiceBox } from '#ui/public/choice-box.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/public/error-summary.tsx'
import { SheetPage } from '#ui/public/sheet-page.tsx'
import { TextBox } from '#ui/public/text-box.tsx'

interface Props {
  action: string
  values: Readonly<Record<string, string>>
  errors: readonly FieldError[]
}

const KINDS = [
  { value: 'facility', label: 'Cơ sở y tế' },
  { value: 'department', label: 'Sở Y tế' },
]

/** The first page of a new house. What was typed stands again after a refusal, passwords excepted. */
export function FirstRunForm({ action, values, errors }: Props) {
  const at = (name: string) => ({ name, value: values[name], error: errorOf(errors, name) })
  return (
    <SheetPage title="Thiết lập Lan Tỏa" behind="Lan Tỏa">
      <p>Chỉ làm một lần. Trang này đóng lại khi đã có tài khoản đầu tiên.</p>
      <form method="post" action={action}>
        <ErrorSummary errors={errors} title="Chưa thiết lập được. Sửa các chỗ sau:" />
        <TextBox
          name="token"
          label="Mã thiết lập"
          hint="Dạng ABCD-EFGH-JKMN, hiện trên màn hình dòng lệnh đã khởi động hệ thống."
          value={values.token}
          error={errorOf(errors, 'token')}
          required
        />
        <h2>Cơ sở</h2>
        <ChoiceBox {...at('kind')} label="Loại" choices={KINDS} />
        <TextBox {...at('parent_agency')} label="Cơ quan chủ quản" hint="Ví dụ: Sở Y tế tỉnh Hòa Giang" required />
        <TextBox {...at('name')} label="Tên cơ sở" hint="Ví dụ: Trung tâm Y tế khu vực An Bình" required />
        <TextBox {...at('place')} label="Địa danh trên văn bản" hint="Ví dụ: An Bình" required />
        <TextBox
          {...at('symbol_suffix')}
          label="Ký hiệu văn bản"
          hint="Phần sau loại văn bản: TTYT trong Số: 08/BC-TTYT"
          required
        />
        <TextBox {...at('head_title')} label="Chức danh người đứng đầu" hint="Ví dụ: Giám đốc" required />
        <TextBox {...at('slug')} label="Địa chỉ ngắn" hint="Chữ thường không dấu, ví dụ: an-binh" required />
        <h2>Chủ hệ thống</h2>
        <TextBox {...at('full_name')} label="Họ và tên" autoComplete="name" required />
        <TextBox {...at('user_name')} label="Tên đăng nhập" hint="Ví dụ: lan.nguyen" autoComplete="username" required />
        <Passwords errors={errors} />
        <CheckBox name="coordinator" label="Người này cũng điều phối kế hoạch" checked={values.coordinator === 'co'} />
        <Button kind="primary" main>
          Lập cơ sở và mở tài khoản
        </Button>
      </form>
    </SheetPage>
  )
}

const Passwords = ({ errors }: { errors: readonly FieldError[] }) => (
  <>
    <TextBox
      name="password"
      label="Mật khẩu"
      hint="Ít nhất 10 ký tự; một câu dễ nhớ là tốt nhất."
      type="password"
      error={errorOf(errors, 'password')}
      autoComplete="new-password"
      required
    />
    <TextBox
      name="password_again"
      label="Nhập lại mật khẩu"
      type="password"
      error={errorOf(errors, 'password_again')}
      autoComplete="new-password"
      required
    />
  </>
)
