import { useId, useState } from 'react'
import { Button } from '#ui/office/button.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { attachTo } from '../../office/hand-over.client.ts'
import { useDeed } from '../../office/use-deed.ts'

interface Props {
  id: string
  kind: 'signed' | 'received'
}

/** Gắn bản có chữ ký từ phần mềm văn bản, hay giấy báo nhận kèm số, ngày đến của nơi nhận. */
export function AttachBox({ id, kind }: Props) {
  const field = useId()
  const [number, setNumber] = useState('')
  const [day, setDay] = useState<string | null>(null)
  const isReceipt = kind === 'received'
  const attaching = useDeed(
    id,
    (file: File) =>
      attachTo(id, { file, kind, received_number: number, received_on: day, request_key: crypto.randomUUID() }),
    isReceipt ? 'Đã gắn giấy báo nhận.' : 'Đã gắn và đối chiếu tệp.',
  )
  return (
    <div className="lt-form">
      {isReceipt && (
        <>
          <TextField
            label="Số đến ghi trên giấy báo nhận"
            hint="Có thể để trống."
            value={number}
            onChange={setNumber}
          />
          <DayField label="Ngày đến" hint="Có thể để trống." value={day} onChange={setDay} />
        </>
      )}
      {attaching.trouble && <InlineNotice>Chưa gắn được. {attaching.trouble}</InlineNotice>}
      <div className="lt-form-acts">
        <input
          className="lt-hidden"
          id={field}
          type="file"
          accept=".pdf,.docx,image/*"
          disabled={attaching.isBusy}
          onChange={event => {
            const file = event.currentTarget.files?.[0]
            if (file) attaching.run(file)
            event.currentTarget.value = ''
          }}
        />
        {attaching.isBusy ? (
          <Button busy>Đang gửi và đối chiếu</Button>
        ) : (
          <label className="lt-btn" htmlFor={field}>
            {isReceipt ? 'Chọn giấy báo nhận' : 'Gắn bản đã ký'}
          </label>
        )}
        <span className="lt-muted lt-small">
          {isReceipt
            ? 'PDF, Word hoặc ảnh chụp.'
            : 'PDF có chữ ký số, Word hoặc bản quét. Tệp có chữ được đối chiếu từng chữ.'}
        </span>
      </div>
    </div>
  )
}
