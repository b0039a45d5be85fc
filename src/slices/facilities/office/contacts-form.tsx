import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { CommandForm } from '#ui/office/command-form.tsx'
import { CheckField } from '#ui/office/fields/check-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { useCommand } from '#ui/office/use-command.ts'
import type { FacilityInput } from '../facilities.input.ts'
import { type FacilityAnswer, facilities, KEYS } from './facilities.client.ts'

const FIELDS = [
  ['address', 'Địa chỉ'],
  ['phone', 'Điện thoại'],
  ['hotline', 'Đường dây nóng'],
  ['email', 'Thư điện tử'],
  ['website', 'Trang thông tin điện tử'],
  ['open_hours', 'Giờ làm việc'],
] as const

/** How people reach the facility, and whether it is too small for "author ≠ approver". */
export function ContactsForm({ facility }: { facility: FacilityAnswer['facility'] }) {
  const [draft, setDraft] = useState({
    address: facility.address ?? '',
    phone: facility.phone ?? '',
    hotline: facility.hotline ?? '',
    email: facility.email ?? '',
    website: facility.website ?? '',
    open_hours: facility.open_hours ?? '',
  })
  const [waives, setWaives] = useState(facility.waives_four_eyes)
  const [twoSteps, setTwoSteps] = useState(facility.accepts_in_two_steps)
  const command = useCommand({
    run: (input: FacilityInput) => answer(facilities.facility.$put({ json: input })),
    done: () => 'Đã lưu liên hệ và cách duyệt.',
    refresh: [KEYS.facility],
  })
  return (
    <CommandForm
      command={command}
      name="contacts"
      action="Lưu liên hệ và cách duyệt"
      onSend={() =>
        command.send({
          ...draft,
          waives_four_eyes: waives,
          accepts_in_two_steps: twoSteps,
          row_version: facility.row_version,
        })
      }
    >
      {FIELDS.map(([field, label]) => (
        <TextField
          key={field}
          id={`contacts-${field}`}
          label={label}
          value={draft[field]}
          onChange={value => setDraft(now => ({ ...now, [field]: value }))}
          error={command.errorAt(field)}
        />
      ))}
      <CheckField
        label="Cho một người vừa soạn vừa duyệt"
        hint="Chỉ có hiệu lực khi cơ sở có dưới 4 người có vai trò; báo cáo sẽ ghi rõ điều này."
        value={waives}
        onChange={setWaives}
      />
      <CheckField
        label="Duyệt hai bước: trưởng đơn vị xem trước, điều phối duyệt sau"
        hint="Bài của người nộp qua trưởng đơn vị; bài của trưởng đơn vị và của đơn vị chưa có trưởng chuyển thẳng điều phối. Bài đang chờ điều phối giữ nguyên."
        value={twoSteps}
        onChange={setTwoSteps}
      />
    </CommandForm>
  )
}
