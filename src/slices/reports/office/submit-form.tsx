import { Radio } from '@mantine/core'
import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { NumberField } from '#ui/office/fields/number-field.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { type ReportView, reports } from './reports.client.ts'
import { useDeed } from './use-deed.ts'

type NumberFrom = 'none' | 'next' | 'hand'

/** Number and day of the document, then to the leader. Both may stay empty for the office's own system to fill. */
export function SubmitForm({ view, rowVersion }: { view: ReportView; rowVersion: number }) {
  const { report, may, snapshot } = view
  const behind = snapshot.units?.behind ?? []
  const [from, setFrom] = useState<NumberFrom>('none')
  const [number, setNumber] = useState<number | null>(null)
  const [dated, setDated] = useState<string | null>(report.dated)
  const [errors, setErrors] = useState<{ number?: string; dated?: string }>({})
  const submitting = useDeed(
    report.id,
    (chosen: 'none' | 'next' | number) => {
      const json = { request_key: crypto.randomUUID(), row_version: rowVersion, number: chosen, dated }
      return answer(reports[':id'].submit.$post({ param: { id: report.id }, json }))
    },
    'Đã trình lãnh đạo.',
  )
  const submit = () => {
    const found = missing(from, number, dated)
    setErrors(found)
    if (Object.keys(found).length === 0) submitting.run(from === 'hand' ? (number ?? 0) : from)
  }
  if (!may.write) return <p className="lt-muted">Báo cáo đang soạn, người điều phối chưa trình.</p>
  return (
    <form
      className="lt-form"
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      {report.number ? (
        <p>
          Số văn bản đã lấy: <b className="lt-num">{report.number}</b>
        </p>
      ) : (
        <Radio.Group
          label="Số văn bản"
          description="Để trống nếu số do phần mềm văn bản của đơn vị cấp."
          value={from}
          onChange={value => setFrom(value as NumberFrom)}
        >
          <div className="rp-radios">
            <Radio value="none" label="Để trống" />
            <Radio value="next" label="Lấy số kế tiếp trong sổ văn bản đi" />
            <Radio value="hand" label="Nhập số đã có" />
          </div>
        </Radio.Group>
      )}
      {from === 'hand' && !report.number && (
        <NumberField
          label="Số"
          hint="Chỉ phần số, ví dụ 12"
          value={number}
          onChange={setNumber}
          error={errors.number}
        />
      )}
      <DayField
        label="Ngày văn bản"
        hint={from === 'none' ? 'Có thể để trống.' : 'Cần có khi lấy số.'}
        value={dated}
        onChange={setDated}
        error={errors.dated}
      />
      {behind.length > 0 && (
        <InlineNotice>
          {`${behind.length} đơn vị chưa gửi đủ. Vẫn trình được; báo cáo ghi đúng những gì đã duyệt.`}
        </InlineNotice>
      )}
      {submitting.trouble && <InlineNotice>Chưa trình được. {submitting.trouble}</InlineNotice>}
      <div className="lt-form-acts">
        <Button kind="primary" type="submit" busy={submitting.isBusy}>
          Trình lãnh đạo
        </Button>
      </div>
    </form>
  )
}

function missing(from: NumberFrom, number: number | null, dated: string | null) {
  return {
    ...(from === 'hand' &&
      (number === null || number < 1 || !Number.isInteger(number)) && { number: 'Nhập số nguyên lớn hơn 0' }),
    ...(from !== 'none' && dated === null && { dated: 'Chọn ngày văn bản' }),
  }
}
