import { memo, useCallback, useLayoutEffect, useRef } from 'react'
import { Button } from '#ui/office/button.tsx'
import { NumberField } from '#ui/office/fields/number-field.tsx'
import { TextAreaField } from '#ui/office/fields/text-area-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import type { PartContent, RowContent } from '../plan-content.ts'
import { EMPTY_PART } from '../row-content.input.ts'
import { PartFields } from './part-fields.tsx'
import { joinToPartAbove, splitPart } from './part-moves.ts'
import type { Choices, Unsure } from './plans.client.ts'

interface Props {
  content: RowContent
  choices: Choices
  unsure: readonly Unsure[]
  onChange: (content: RowContent) => void
}

/** The whole row as a form; its parts stand one under the other, each with its own schedule and parties. */
export function RowForm({ content, choices, unsure, onChange }: Props) {
  const setPart = (index: number, part: PartContent | null) =>
    onChange({ ...content, parts: content.parts.flatMap((old, at) => (at === index ? (part ?? []) : [old])) })
  const latest = useRef(setPart)
  useLayoutEffect(() => {
    latest.current = setPart
  })
  // One function for good: a key typed into the title draws no part anew.
  const changePart = useCallback((index: number, part: PartContent) => latest.current(index, part), [])
  return (
    <div className="pl-form">
      <div className="pl-form-first">
        <TextField label="TT" value={content.no} onChange={no => onChange({ ...content, no })} />
        <TextField
          label="Nhóm"
          value={content.group_title ?? ''}
          onChange={group => onChange({ ...content, group_title: group || null })}
        />
        <NumberField
          label="Kinh phí"
          unit="đồng"
          value={content.budget}
          onChange={budget => onChange({ ...content, budget })}
        />
      </div>
      <TextAreaField
        label="Nhiệm vụ"
        rows={3}
        value={content.title}
        onChange={title => onChange({ ...content, title })}
      />
      <TextAreaField
        label="Hình thức, mỗi dòng một hình thức"
        rows={2}
        value={content.forms.join('\n')}
        onChange={text => onChange({ ...content, forms: linesOf(text) })}
      />
      {content.parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part being typed in has no other name
        <section key={index} className="pl-part" aria-label={`Phần ${index + 1}`}>
          <div className="pl-part-head">
            <h3>{content.parts.length > 1 ? `Phần ${index + 1}` : 'Phần việc'}</h3>
            <div className="lt-row">
              <Button small kind="quiet" onClick={() => onChange(splitPart(content, index))}>
                Tách phần này
              </Button>
              {index > 0 && (
                <Button small kind="quiet" onClick={() => onChange(joinToPartAbove(content, index))}>
                  Gộp với phần trên
                </Button>
              )}
              {content.parts.length > 1 && (
                <Button small kind="quiet" onClick={() => setPart(index, null)}>
                  Bỏ phần này
                </Button>
              )}
            </div>
          </div>
          <StillPart {...{ index, part, choices, unsure }} onPart={changePart} />
        </section>
      ))}
      <div className="lt-row">
        <Button
          small
          onClick={() => onChange({ ...content, parts: [...content.parts, partLike(content.parts.at(-1))] })}
        >
          Thêm một sản phẩm có thời gian riêng
        </Button>
      </div>
    </div>
  )
}

interface StillPartProps {
  index: number
  part: PartContent
  choices: Choices
  unsure: readonly Unsure[]
  onPart: (index: number, part: PartContent) => void
}

const StillPart = memo(function StillPart({ index, onPart, ...rest }: StillPartProps) {
  return <PartFields {...rest} onChange={part => onPart(index, part)} />
})

/** Blank lines are kept while typing and dropped when sent. */
const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'))

const partLike = (part: PartContent | undefined): PartContent => ({ ...EMPTY_PART, parties: part?.parties ?? [] })

/** What is sent: lines without blanks, products following the parts' own. */
export const tidy = (content: RowContent): RowContent => ({
  ...content,
  forms: content.forms.map(form => form.trim()).filter(Boolean),
  products: content.products.map(product => product.trim()).filter(Boolean),
})
