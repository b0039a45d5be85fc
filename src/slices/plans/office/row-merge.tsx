import { useState } from 'react'
import { Button } from '#ui/office/button.tsx'
import { DecisionBar } from '#ui/office/decision-bar.tsx'
import { CheckField } from '#ui/office/fields/check-field.tsx'
import { TextAreaField } from '#ui/office/fields/text-area-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { type MergeChoice, mergeContents, proposeMerge } from '../merge-rows.policy.ts'
import { contentOf } from '../row-content.input.ts'
import type { ReviewRow } from './plans.client.ts'
import { RowPanel } from './row-panel.tsx'

interface Props {
  row: ReviewRow
  rows: readonly ReviewRow[]
  /** Chosen to begin with: the row that a finding names. */
  begin?: string | undefined
  busy: boolean
  onMerge: (rows: readonly ReviewRow[], choice: MergeChoice) => void
  onClose: () => void
}

/** Several rows become one: which, and what it is called; every product, part and party stays. */
export function RowMerge({ row, rows, begin, busy, onMerge, onClose }: Props) {
  const [chosen, choose] = useState<readonly string[]>(begin === undefined ? [] : [begin])
  const [own, change] = useState<Partial<MergeChoice>>({})
  const merged = rows.filter(one => one.id === row.id || chosen.includes(one.id))
  const contents = merged.map(contentOf)
  const choice = { ...proposeMerge(contents), ...own }
  const outcome = mergeContents(contents, choice)
  const few = merged.length < 2
  return (
    <RowPanel onClose={onClose}>
      <fieldset className="pl-group pl-merge-list">
        <legend>Gộp dòng {row.no} với</legend>
        {nearFirst(rows, row).map(other => (
          <label key={other.id}>
            <input
              type="checkbox"
              checked={chosen.includes(other.id)}
              onChange={event =>
                choose(event.currentTarget.checked ? [...chosen, other.id] : chosen.filter(id => id !== other.id))
              }
            />
            <TaskTag tt={other.no} bare />
            <span>{other.title}</span>
          </label>
        ))}
      </fieldset>
      {!few && (
        <>
          <div className="pl-form-first">
            <TextField label="TT" value={choice.no} onChange={no => change({ ...own, no })} />
          </div>
          <TextAreaField
            label="Nhiệm vụ sau khi gộp"
            rows={3}
            value={choice.title}
            onChange={title => change({ ...own, title })}
          />
          <div className="lt-row">
            <span className="lt-muted lt-small">Lấy tên</span>
            <Button small pressed={own.title === undefined} onClick={() => change(withoutTitle(own))}>
              Ghép các tên
            </Button>
            {merged.map(one => (
              <Button
                key={one.id}
                small
                pressed={own.title === one.title}
                onClick={() => change({ ...own, title: one.title })}
              >
                Dòng {one.no}
              </Button>
            ))}
          </div>
          <CheckField
            label="Phần giống nhau thì gộp thành một: một kết quả tính cho cả hai"
            value={choice.joins_equal_parts}
            onChange={joins_equal_parts => change({ ...own, joins_equal_parts })}
          />
          <p className="lt-muted lt-small">
            Dòng gộp có {outcome.parts.length} phần việc, {outcome.products.length} sản phẩm, đứng ở chỗ dòng{' '}
            {merged[0]?.no}.
          </p>
        </>
      )}
      <DecisionBar note={few ? 'Chọn ít nhất một dòng khác' : undefined}>
        <Button
          kind="primary"
          busy={busy}
          disabled={few || choice.no.trim() === '' || choice.title.trim() === ''}
          onClick={() => onMerge(merged, choice)}
        >
          {few ? 'Gộp' : `Gộp ${merged.length} dòng thành dòng ${choice.no}`}
        </Button>
        <Button onClick={onClose}>Không gộp</Button>
      </DecisionBar>
    </RowPanel>
  )
}

/** The rows beside this one come first: those are most often meant. */
function nearFirst(rows: readonly ReviewRow[], row: ReviewRow): ReviewRow[] {
  const at = rows.indexOf(row)
  return rows
    .filter(one => one.id !== row.id)
    .toSorted((a, b) => Math.abs(rows.indexOf(a) - at) - Math.abs(rows.indexOf(b) - at))
}

const withoutTitle = ({ title: _title, ...own }: Partial<MergeChoice>): Partial<MergeChoice> => own
