import { useState } from 'react'
import { Button } from '#ui/office/button.tsx'
import { ConfirmReturn } from '#ui/office/confirm-return.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { ErrorState } from '#ui/office/error-state.tsx'
import { ErrorSummary } from '#ui/office/error-summary.tsx'
import { EvidenceTile } from '#ui/office/evidence-tile.tsx'
import { CheckField } from '#ui/office/fields/check-field.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { NumberField } from '#ui/office/fields/number-field.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextAreaField } from '#ui/office/fields/text-area-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { LoadingBars } from '#ui/office/loading-bars.tsx'
import { PageHeader } from '#ui/office/page-header.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { useToast } from '#ui/office/toast.tsx'
import { Trace } from '#ui/office/trace.tsx'
import { SHOWN_STATES } from '#ui/state.ts'
import { Frame } from './frame.tsx'

const REASONS = [
  'Ảnh chưa thấy nội dung, nên chụp lại gần hơn.',
  'Chưa có số người dự.',
  'Ngày trên ảnh khác ngày thực hiện.',
  'Liên kết chưa mở được.',
  'Minh chứng của kỳ khác, nên nộp đúng kỳ.',
  'Ảnh có giấy tờ cá nhân, nên che trước khi nộp.',
]

export function PartsGallery() {
  return (
    <Frame>
      <PageHeader title="Bảng mẫu" facts="Mọi phần dựng trang, mỗi phần một lần" />
      <div className="lt-two">
        <div className="lt-stack">
          <Messages />
          <Evidence />
        </div>
        <Sheet title="Ô nhập">
          <Fields />
        </Sheet>
      </div>
    </Frame>
  )
}

function Messages() {
  return (
    <>
      <Sheet title="Trạng thái">
        <div className="lt-row">
          {SHOWN_STATES.map(state => (
            <StateBadge key={state} state={state} />
          ))}
        </div>
        <div className="lt-row">
          <StateBadge state="submitted">Chờ duyệt, nộp trễ 2 ngày</StateBadge>
          <StateBadge state="accepted" plain>
            Đạt
          </StateBadge>
        </div>
      </Sheet>
      <EmptyState title="Chưa có minh chứng cho kỳ này" action={<Button small>Nộp minh chứng</Button>}>
        Hạn nộp 31/3/2026. Chụp ảnh hoặc dán liên kết bài đăng.
      </EmptyState>
      <LoadingBars label="Đang đọc kế hoạch: trang 9/14" />
      <ErrorState
        what="Chưa mở được số liệu Quý I"
        why="Máy chủ không trả lời. Việc đã nhập vẫn còn trên máy này."
        onRetry={() => undefined}
        code="7F3A"
      />
      <InlineNotice actions={<Button small>Gộp với dòng 14</Button>}>
        <b>Trùng một phần với dòng 14.</b> Cả hai dòng đều đòi 1 bài/tháng trên website.
      </InlineNotice>
      <Trace
        steps={[
          { before: 'Kế hoạch', value: 'TT 5, TT 14', to: '/' },
          { value: '20', after: 'bài đã đăng' },
          { value: '−1', after: 'điều chỉnh', correction: true },
          { before: 'Chỉ tiêu 2:', value: '19', current: true },
          { before: 'Mục I.4' },
        ]}
      />
    </>
  )
}

function Evidence() {
  const toast = useToast()
  const [returning, setReturning] = useState(false)
  return (
    <>
      <EvidenceTile
        kind="link"
        title="Bảng QR quầy tiếp đón"
        state={<StateBadge state="submitted" />}
        facts={['Trạm Y tế xã Tân Lập · TT 7, kỳ tháng 2', 'Chụp 06/3/2026 08:14 · 1,2 MB', 'Bản đã nhận còn nguyên']}
        warning="Ảnh này đã nộp ở TT 4, kỳ tháng 1."
        said="Ảnh chưa thấy nội dung trên phông."
        actions={
          <>
            <Button kind="primary" onClick={() => toast({ text: 'Đã duyệt 5 minh chứng.', undo: () => undefined })}>
              Duyệt 5 minh chứng
            </Button>
            <Button onClick={() => setReturning(true)}>Trả lại</Button>
          </>
        }
      />
      <ConfirmReturn
        opened={returning}
        title="Trả lại 2 minh chứng"
        action="Trả lại 2 minh chứng"
        reasons={REASONS}
        onClose={() => setReturning(false)}
        onReturn={() => setReturning(false)}
      />
    </>
  )
}

function Fields() {
  const [unit, setUnit] = useState<string | null>('a')
  const [count, setCount] = useState<number | null>(1234.5)
  const [day, setDay] = useState<string | null>('2026-03-06')
  const [ticked, setTicked] = useState(true)
  const [text, setText] = useState('')
  return (
    <form className="lt-form">
      <ErrorSummary errors={[{ field: 'so-nguoi', text: 'Nhập số người dự' }]} />
      <TextField
        id="so-nguoi"
        label="Số người dự"
        hint="Tính vào chỉ tiêu 7"
        error="Nhập số người dự, ví dụ 34"
        value={text}
        onChange={setText}
      />
      <SelectField
        label="Chủ trì"
        unsure="Đọc chưa chắc: văn bản không ghi chữ “chủ trì”."
        value={unit}
        onChange={setUnit}
        choices={[
          { value: 'a', label: 'Phòng Điều dưỡng – TT&GDSK' },
          { value: 'b', label: 'Trạm Y tế xã Tân Lập', group: 'Trạm y tế' },
        ]}
      />
      <NumberField label="Số lượt" unit="lượt" value={count} onChange={setCount} />
      <DayField label="Ngày thực hiện" value={day} onChange={setDay} />
      <TextAreaField label="Lời văn" value={text} onChange={setText} />
      <CheckField label="Ảnh không có mặt người bệnh" value={ticked} onChange={setTicked} />
      <div className="lt-form-acts">
        <Button kind="primary" type="submit" busy>
          Lưu dòng 5
        </Button>
        <Button>Để lại</Button>
        <Button kind="quiet">Xem nguồn</Button>
      </div>
    </form>
  )
}
