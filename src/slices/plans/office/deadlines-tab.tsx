import { useState } from 'react'
import { saysOf } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { periodName } from '../schedule.words.ts'
import type { ListTabProps } from './citations-tab.tsx'
import { useHeaderEdit } from './use-header-edit.ts'

/** When reports are due: sets the report periods when the plan is issued. */
export function DeadlinesTab({ review, chosen, choose }: ListTabProps) {
  const { may, version } = review
  const [deadlines, change] = useState(() =>
    review.deadlines.map(({ period, due_on, addressee }) => ({ period, due_on, addressee })),
  )
  const save = useHeaderEdit(review)
  const codes = ['Q1', 'H1', 'Q3', '9M', ''].map(part => `${version.year}${part && `-${part}`}`)
  const choices = [...new Set([...codes, ...deadlines.flatMap(one => one.period ?? [])])].map(value => ({
    value,
    label: /^\d{4}/.test(value) ? periodName(value).replace(/^./, first => first.toLocaleUpperCase('vi')) : value,
  }))
  const set = (index: number, next: Partial<(typeof deadlines)[number]>) =>
    change(deadlines.map((one, at) => (at === index ? { ...one, ...next } : one)))
  return (
    <div className="pl-form pl-tab">
      {deadlines.length === 0 && (
        <EmptyState title="Kế hoạch không ghi hạn báo cáo">
          Các kỳ báo cáo giữ hạn theo quy định chung. Có thể thêm hạn riêng ở đây.
        </EmptyState>
      )}
      {deadlines.map((deadline, index) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the focus in a line lights its words in the source
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a line being typed in has no other name
          key={index}
          className="pl-deadline"
          {...(review.deadlines[index]?.id === chosen && chosen !== undefined && { 'data-chosen': true })}
          onFocus={() => choose(review.deadlines[index]?.id)}
        >
          <SelectField
            label="Kỳ"
            value={deadline.period}
            choices={choices}
            disabled={!may.edit}
            onChange={period => set(index, { period })}
          />
          <DayField
            label="Trước ngày"
            value={deadline.due_on}
            disabled={!may.edit}
            onChange={due_on => set(index, { due_on })}
          />
          <TextField
            label="Gửi"
            value={deadline.addressee ?? ''}
            disabled={!may.edit}
            onChange={addressee => set(index, { addressee: addressee || null })}
          />
          {may.edit && (
            <Button kind="quiet" small onClick={() => change(deadlines.filter((_, at) => at !== index))}>
              Bỏ
            </Button>
          )}
        </div>
      ))}
      {save.error !== null && <InlineNotice>{saysOf(save.error)}</InlineNotice>}
      {may.edit && (
        <div className="lt-row">
          <Button
            kind="primary"
            busy={save.isPending}
            onClick={() => save.mutate({ change: { deadlines }, said: 'Đã lưu kỳ báo cáo' })}
          >
            Lưu kỳ báo cáo
          </Button>
          <Button onClick={() => change([...deadlines, { period: null, due_on: null, addressee: null }])}>
            Thêm hạn
          </Button>
        </div>
      )}
    </div>
  )
}
