import { IconPlus, IconSend, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { formatSize } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { CheckField } from '#ui/office/fields/check-field.tsx'
import { TextAreaField } from '#ui/office/fields/text-area-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { type HandOverView, handOver } from '../../office/hand-over.client.ts'
import type { ReportView } from '../../office/reports.client.ts'
import { useDeed } from '../../office/use-deed.ts'
import { periodInText } from '../../reports.words.ts'

interface Props {
  view: ReportView
  rowVersion: number
  around: HandOverView
}

/** Gửi báo cáo qua thư: nơi nhận, lời thư, tệp nào. */
export function MailForm({ view, rowVersion, around }: Props) {
  const { report, snapshot } = view
  const last = around.recipients[0]
  const [to, setTo] = useState([last ?? { name: snapshot.facility.parent_agency, address: '' }])
  const [subject, setSubject] = useState(
    `Báo cáo kết quả tuyên truyền cải cách hành chính ${periodInText(snapshot.period.name)}`,
  )
  // Until somebody changes it the letter follows the report: the number may come after this form was opened.
  const [own, setMessage] = useState<string>()
  const message = own ?? letterOf(view)
  const [unticked, setUnticked] = useState<Readonly<Record<string, boolean>>>({})
  const isTicked = (file: HandOverView['sendable'][number]): boolean => unticked[file.key] ?? file.is_usual
  const chosen = around.sendable.filter(isTicked)
  const [errors, setErrors] = useState<{ to?: string; files?: string }>({})
  const sending = useDeed<void>(
    report.id,
    () =>
      answer(
        handOver.send.$post({
          param: { id: report.id },
          json: {
            request_key: crypto.randomUUID(),
            row_version: rowVersion,
            recipients: to,
            subject,
            message,
            files: chosen.map(file => file.key),
          },
        }),
      ),
    'Đã xếp thư vào hàng gửi.',
  )
  const change = (at: number, values: Partial<{ name: string; address: string }>) =>
    setTo(to.map((one, index) => (index === at ? { ...one, ...values } : one)))
  return (
    <form
      className="lt-form"
      onSubmit={event => {
        event.preventDefault()
        const found = {
          ...(to.some(one => !/^\S+@\S+\.\S+$/.test(one.address.trim())) && {
            to: 'Ghi địa chỉ thư của từng nơi nhận.',
          }),
          ...(chosen.length === 0 && { files: 'Chọn ít nhất một tệp.' }),
        }
        setErrors(found)
        if (Object.keys(found).length === 0) sending.run()
      }}
    >
      {to.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a recipient is its place in the list while it is typed
        <div key={at} className="ho-to">
          <TextField label="Nơi nhận" value={one.name} onChange={name => change(at, { name })} />
          <TextField
            label="Địa chỉ thư"
            type="email"
            value={one.address}
            onChange={address => change(at, { address })}
            error={at === 0 ? errors.to : undefined}
          />
          {to.length > 1 && (
            <Button kind="quiet" icon={IconX} onClick={() => setTo(to.filter((_, index) => index !== at))}>
              {`Bỏ nơi nhận ${at + 1}`}
            </Button>
          )}
        </div>
      ))}
      <div className="lt-row">
        <Button small icon={IconPlus} onClick={() => setTo([...to, { name: '', address: '' }])}>
          Thêm nơi nhận
        </Button>
        {around.recipients
          .filter(known => !to.some(one => one.address === known.address))
          .slice(0, 4)
          .map(known => (
            <Button
              key={known.address}
              small
              kind="quiet"
              onClick={() => setTo([...to.filter(one => one.address !== ''), known])}
            >
              {known.name}
            </Button>
          ))}
      </div>
      <TextField label="Tiêu đề thư" value={subject} onChange={setSubject} />
      <TextAreaField label="Lời thư" rows={6} value={message} onChange={setMessage} />
      <fieldset className="ho-files">
        <legend>Tệp kèm theo</legend>
        {around.sendable.map(file => (
          <CheckField
            key={file.key}
            label={file.size === null ? file.name : `${file.name} (${formatSize(file.size)})`}
            value={isTicked(file)}
            onChange={on => setUnticked({ ...unticked, [file.key]: on })}
          />
        ))}
        {errors.files && <span className="lt-tone-late">{errors.files}</span>}
        <span className="lt-muted lt-small">{`Một thư mang được ${formatSize(around.mail.limit)}. Thư đi từ ${around.mail.from}.`}</span>
      </fieldset>
      {sending.trouble && <InlineNotice>Chưa gửi được. {sending.trouble}</InlineNotice>}
      <div className="lt-form-acts">
        <Button kind="primary" type="submit" icon={IconSend} busy={sending.isBusy}>
          {to.length > 1 ? `Gửi tới ${to.length} nơi nhận` : 'Gửi báo cáo'}
        </Button>
      </div>
    </form>
  )
}

function letterOf({ report, snapshot }: ReportView): string {
  const { facility, period } = snapshot
  const number = report.number ? ` số ${report.number}` : ''
  return [
    `Kính gửi ${facility.parent_agency},`,
    `${facility.name} gửi Báo cáo${number} kết quả tuyên truyền cải cách hành chính ${periodInText(period.name)} theo các tệp kèm theo.`,
    'Đề nghị nơi nhận báo lại khi đã nhận được.',
    `Trân trọng,\n${facility.name}`,
  ].join('\n\n')
}
