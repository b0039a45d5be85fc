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
import { useKept } from './use-kept.ts'

const LINES = [
  ['number', 'Số, ký hiệu', 'Văn bản chưa ghi số, số được cấp khi ban hành.'],
  ['place', 'Địa danh', 'Văn bản không ghi địa danh.'],
  ['dated', 'Ngày ký trong văn bản', 'Văn bản chưa ghi đủ ngày, ngày ban hành sẽ thay.'],
  ['signer_capacity', 'Quyền hạn ký', undefined],
  ['signer_position', 'Chức vụ người ký', 'Văn bản không ghi chức vụ người ký.'],
  ['signer_name', 'Người ký', 'Văn bản không ghi tên người ký.'],
  ['budget_source', 'Nguồn kinh phí', undefined],
] as const

type HeaderForm = Record<(typeof LINES)[number][0] | 'title', string> & { budget_total: number | null }

const formOf = ({ version }: Review): HeaderForm => ({
  title: version.title ?? '',
  number: version.number ?? '',
  place: version.place ?? '',
  dated: version.dated === null ? '' : writtenDate(version.dated),
  signer_capacity: version.signer_capacity ?? '',
  signer_position: version.signer_position ?? '',
  signer_name: version.signer_name ?? '',
  budget_source: version.budget_source ?? '',
  budget_total: version.budget_total,
})

/** The header as fields; what the document leaves blank is said, not filled in. */
export function HeaderTab({ review, choose }: { review: Review; choose: (field: string) => void }) {
  const { version, may } = review
  const kept = useKept<HeaderForm>(`${version.id}.dau-van-ban`, version.row_version)
  const [form, setForm] = useState(() => kept.found?.content ?? formOf(review))
  const [restored, restore] = useState(kept.found !== undefined)
  const change = (next: HeaderForm) => {
    setForm(next)
    kept.keep(next)
  }
  const save = useHeaderEdit(review)
  const submit = () =>
    save.mutate(
      {
        change: { header: { ...form, dated: form.dated && readWrittenDate(form.dated) } },
        said: 'Đã lưu đầu văn bản',
      },
      { onSuccess: () => kept.keep(undefined) },
    )
  return (
    <form
      className="pl-form pl-tab"
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <OutlineFacts version={version} />
      {restored && (
        <InlineNotice
          calm
          actions={
            <Button
              small
              onClick={() => {
                kept.keep(undefined)
                setForm(formOf(review))
                restore(false)
              }}
            >
              Bỏ phần gõ dở
            </Button>
          }
        >
          <b>Phần gõ dở vẫn còn</b> trên máy này, chưa lưu vào bản dự thảo.
          {kept.found?.row_version !== version.row_version && ' Đầu văn bản đã đổi từ lúc đó, nên đối chiếu lại.'}
        </InlineNotice>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the focus in a field lights its words in the source */}
      <div onFocus={() => choose('title')}>
        <TextAreaField
          label="Tên kế hoạch"
          rows={2}
          value={form.title}
          disabled={!may.edit}
          onChange={title => change({ ...form, title })}
        />
      </div>
      <div className="pl-two">
        {LINES.map(([name, label, blank]) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the focus in a field lights its words in the source
          <div key={name} onFocus={() => choose(name)}>
            <TextField
              label={label}
              value={form[name]}
              disabled={!may.edit}
              unsure={form[name] === '' ? blank : undefined}
              onChange={value => change({ ...form, [name]: value })}
            />
          </div>
        ))}
        <NumberField
          label="Tổng kinh phí"
          unit="đồng"
          value={form.budget_total}
          disabled={!may.edit}
          onChange={budget_total => change({ ...form, budget_total })}
        />
      </div>
      {save.error !== null && (
        <div role="alert">
          <InlineNotice>{saysOf(save.error)}</InlineNotice>
        </div>
      )}
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

/** What the document says of itself that is shown, not typed. */
function OutlineFacts({ version }: Pick<Review, 'version'>) {
  const { outline } = version
  return (
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
  )
}
