import { Radio } from '@mantine/core'
import { useState } from 'react'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { NumberField } from '#ui/office/fields/number-field.tsx'

type NumberFrom = 'none' | 'next' | 'hand'
interface Taken {
  readonly number: 'none' | 'next' | number
  readonly dated: string | null
}

/** Number and day of the document: left blank for the office, the next of the book, or one that is known. */
export function useNumberChoice(report: { number: string | null; dated: string | null }) {
  const [from, setFrom] = useState<NumberFrom>('none')
  const [number, setNumber] = useState<number | null>(null)
  const [dated, setDated] = useState<string | null>(report.dated)
  const [errors, setErrors] = useState<{ number?: string; dated?: string }>({})
  return {
    /** What was chosen, or nothing while something is missing, which the boxes then say. */
    take(): Taken | undefined {
      const found = missing(from, number, dated)
      setErrors(found)
      return Object.keys(found).length > 0 ? undefined : { number: from === 'hand' ? (number ?? 0) : from, dated }
    },
    boxes: (
      <>
        {report.number ? (
          <p>
            Số văn bản đã lấy: <b className="lt-num">{report.number}</b>
          </p>
        ) : (
          <Radio.Group
            label="Số văn bản"
            description="Để trống nếu số do phần mềm văn bản của đơn vị cấp; ký xong thì ghi số vào đây."
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
      </>
    ),
  }
}

function missing(from: NumberFrom, number: number | null, dated: string | null) {
  return {
    ...(from === 'hand' &&
      (number === null || number < 1 || !Number.isInteger(number)) && { number: 'Nhập số nguyên lớn hơn 0' }),
    ...(from !== 'none' && dated === null && { dated: 'Chọn ngày văn bản' }),
  }
}
