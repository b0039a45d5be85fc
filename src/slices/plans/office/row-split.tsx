import { useState } from 'react'
import { Button } from '#ui/office/button.tsx'
import { DecisionBar } from '#ui/office/decision-bar.tsx'
import { TextAreaField } from '#ui/office/fields/text-area-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import type { RowContent } from '../plan-content.ts'
import { partyRoleWords } from '../plans.words.ts'
import { scheduleLine } from '../schedule.words.ts'
import { faultOfSplit, proposeSplit, type Side, type SplitChoice } from '../split-row.policy.ts'
import { RowPanel } from './row-panel.tsx'
import { SideField } from './row-side-field.tsx'

interface Props {
  content: RowContent
  busy: boolean
  onSplit: (choice: SplitChoice) => void
  onClose: () => void
}

/** One row becomes two: everything in it says which of the two it goes to, or both. */
export function RowSplit({ content, busy, onSplit, onClose }: Props) {
  const [choice, change] = useState(() => proposeSplit(content))
  const fault = faultOfSplit(content, choice)
  const sideField = (list: 'products' | 'forms', at: number, words: string) => (
    <SideField
      key={`${list}.${at}`}
      words={words}
      nos={choice.nos}
      side={choice[list][at] ?? 'both'}
      onChange={side => change({ ...choice, [list]: set(choice[list], at, side) })}
    />
  )
  return (
    <RowPanel onClose={onClose}>
      <p className="lt-muted">Chọn mỗi thứ về dòng nào. Cả hai dòng vẫn chỉ về chỗ cũ trong văn bản gốc.</p>
      <div className="pl-halves">
        {([0, 1] as const).map(at => (
          <fieldset key={at} className="pl-group">
            <legend>{at === 0 ? 'Dòng trước' : 'Dòng sau'}</legend>
            <TextField
              label="TT"
              value={choice.nos[at]}
              onChange={no => change({ ...choice, nos: pair(choice.nos, at, no) })}
            />
            <TextAreaField
              label="Nhiệm vụ"
              rows={4}
              value={choice.titles[at]}
              onChange={title => change({ ...choice, titles: pair(choice.titles, at, title) })}
            />
          </fieldset>
        ))}
      </div>
      <Group name="Sản phẩm">{content.products.map((product, at) => sideField('products', at, product))}</Group>
      <Group name="Hình thức">{content.forms.map((form, at) => sideField('forms', at, form))}</Group>
      <Parts content={content} choice={choice} onChange={change} />
      {content.budget !== null && (
        <Group name="Kinh phí">
          <SideField
            words="Kinh phí của dòng"
            nos={choice.nos}
            side={choice.budget}
            onChange={budget => budget !== 'both' && change({ ...choice, budget })}
            noBoth
          />
        </Group>
      )}
      <DecisionBar note={fault && <span className="lt-tone-near">{sentenceOf(fault)}</span>}>
        <Button kind="primary" busy={busy} disabled={fault !== null} onClick={() => onSplit(choice)}>
          Tách thành dòng {choice.nos[0]} và {choice.nos[1]}
        </Button>
        <Button onClick={onClose}>Không tách</Button>
      </DecisionBar>
    </RowPanel>
  )
}

function Parts({ content, choice, onChange }: Pick<Props, 'content'> & ChoiceProps) {
  const setPart = (at: number, part: SplitChoice['parts'][number]) =>
    onChange({ ...choice, parts: choice.parts.map((old, index) => (index === at ? part : old)) })
  return content.parts.map((part, at) => {
    const chosen = choice.parts[at]
    if (!chosen) return null
    const name = part.product ?? (content.parts.length > 1 ? `Phần ${at + 1}` : 'Thời gian và cách tính')
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one row keep their order
      <Group key={at} name={content.parts.length > 1 ? `Phần ${at + 1}` : 'Phần việc'}>
        <SideField
          words={`${name}, ${scheduleLine(part).toLocaleLowerCase('vi')}`}
          nos={choice.nos}
          side={chosen.goes}
          onChange={goes => setPart(at, { ...chosen, goes })}
        />
        {chosen.goes === 'both' &&
          part.parties.map((party, index) => (
            <SideField
              // biome-ignore lint/suspicious/noArrayIndexKey: parties keep their order
              key={index}
              words={`${partyRoleWords[party.role]}: ${party.words}`}
              nos={choice.nos}
              side={chosen.parties[index] ?? 'both'}
              onChange={side => setPart(at, { ...chosen, parties: set(chosen.parties, index, side) })}
            />
          ))}
      </Group>
    )
  })
}

interface ChoiceProps {
  choice: SplitChoice
  onChange: (choice: SplitChoice) => void
}

function Group({ name, children }: { name: string; children: React.ReactNode[] | React.ReactNode }) {
  if (Array.isArray(children) && children.length === 0) return null
  return (
    <fieldset className="pl-group">
      <legend>{name}</legend>
      {children}
    </fieldset>
  )
}

const set = (sides: readonly Side[], at: number, side: Side): Side[] =>
  sides.map((old, index) => (index === at ? side : old))
const pair = (old: [string, string], at: 0 | 1, text: string): [string, string] =>
  at === 0 ? [text, old[1]] : [old[0], text]

function sentenceOf(fault: NonNullable<ReturnType<typeof faultOfSplit>>): string {
  if (fault.code === 'plan.split-loses-words') return `Chữ chưa nằm ở dòng nào: ${fault.words}`
  return fault.code === 'plan.split-empty' ? 'Mỗi dòng cần ít nhất một phần việc' : 'Dòng đã đổi, mở lại ô tách'
}
