import { useState } from 'react'
import { saysOf } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { NumberField } from '#ui/office/fields/number-field.tsx'
import { TextAreaField } from '#ui/office/fields/text-area-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { readWrittenDate, writtenDate } from '../schedule.words.ts'
import type { Review } from './plans.client.ts'
import { useHeaderEdit } from './use-header-edit.ts'

const LINES = [
  ['number', 'Số, ký hiệu', 'Văn bản chưa ghi số, số được cấp khi ban hành.'],
  ['place', 'Địa danh', 'Văn bản không ghi địa danh.'],
  ['dated', 'Ngày ký trong văn bản', 'Văn bản chưa ghi đủ ngày, ngày ban hành sẽ thay.'],
  ['signer_capacity', 'Quyền hạn ký', undefined],
  ['signer_position', 'Chức vụ người ký', 'Văn bản không ghi chức vụ người ký.'],
  ['signer_name', 'Người ký', 'Văn bản không ghi tên người ký.'],
  ['budget_source', 'Nguồn kinh phí', undefined],
] as const

/** The header as fields; what the document leaves blank is said, not filled in. */
export function HeaderTab({ review }: { review: Review }) {
  const { version, may } = review
  const [form, change] = useState(
    () =>
      ({
        title: version.title ?? '',
        budget_total: version.budget_total,
        ...Object.fromEntries(LINES.map(([name]) => [name, version[name] ?? ''])),
        dated: version.dated === null ? '' : writtenDate(version.dated),
      }) as Record<(typeof LINES)[number][0] | 'title', string> & { budget_total: number | null },
  )
  const save = useHeaderEdit(review)
  const outline = version.outline
  return (
    <form
      className="pl-form pl-tab"
      onSubmit={event => {
        event.preventDefault()
        save.mutate({
          change: { header: { ...form, dated: form.dated && readWrittenDate(form.dated) } },
          said: 'Đã lưu đầu văn bản',
        })
      }}
    >
      <dl className="pl-facts">
        <div className="pl-fact">
          <dt>Cơ quan</dt>
          <dd>
            {outline.parent_agency ?? 'Chưa rõ'} <span className="lt-muted">›</span> {outline.facility ?? 'Chưa rõ'}
          </dd>
        </div>
        {version.replaces_number !== null && (
          <div className="pl-fact">
            <dt>Thay thế</dt>
            <dd className="lt-num">
              {version.replaces_number} {version.replaces_dated}
            </dd>
          </div>
        )}
        {(outline.recipients ?? []).length > 0 && (
          <div className="pl-fact">
            <dt>Nơi nhận</dt>
            <dd>{outline.recipients?.join('; ')}</dd>
          </div>
        )}
      </dl>
      <TextAreaField
        label="Tên kế hoạch"
        rows={2}
        value={form.title}
        disabled={!may.edit}
        onChange={title => change({ ...form, title })}
      />
      <div className="pl-two">
        {LINES.map(([name, label, blank]) => (
          <TextField
            key={name}
            label={label}
            value={form[name]}
            disabled={!may.edit}
            unsure={form[name] === '' ? blank : undefined}
            onChange={value => change({ ...form, [name]: value })}
          />
        ))}
        <NumberField
          label="Tổng kinh phí"
          unit="đồng"
          value={form.budget_total}
          disabled={!may.edit}
          onChange={budget_total => change({ ...form, budget_total })}
        />
      </div>
      {save.error !== null && <InlineNotice>{saysOf(save.error)}</InlineNotice>}
      {may.edit && (
        <div>
          <Button kind="primary" type="submit" busy={save.isPending}>
            Lưu đầu văn bản
          </Button>
        </div>
      )}
    </form>
  )
}
