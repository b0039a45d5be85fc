import { IconFileText } from '@tabler/icons-react'
import { memo } from 'react'
import { Icon } from '#ui/office/icon.tsx'
import type { Block, Paragraph, RawRow } from '../reader/plan-reading.ts'
import type { Source } from './plans.client.ts'
import type { Target } from './source-links.ts'
import { placeOf, type RowMarks } from './source-marks.ts'
import { SourceTable } from './source-table.tsx'
import { SourceText } from './source-text.tsx'

interface Props {
  source: Source
  /** The tasks of the opened row. */
  tasks: readonly number[]
  marks: RowMarks
  /** What each place opens on the other side. */
  targets: ReadonlyMap<string, Target>
  choose: (target: Target) => void
  leftovers: readonly { block: number; text: string }[]
  fileHref: string
}

/** The document as it was read, never edited: what the chosen thing took from it is lit, and every place leads to what it gave. */
export function SourcePane({ source, tasks, marks, targets, choose, leftovers, fileHref }: Props) {
  const selected = source.rows.filter(row => row.task !== null && tasks.includes(row.task))
  const left = new Set(leftovers.map(item => item.block))
  return (
    <>
      <div className="lt-pane-bar pl-source-bar">
        <Icon of={IconFileText} small />
        <b>{source.file.name}</b>
        {source.file.pages !== undefined && <span className="lt-muted lt-num">{source.file.pages} trang</span>}
        <span className="lt-muted lt-small">Giữ nguyên bản gốc</span>
        <a className="pl-source-file" href={fileHref} download>
          Tải bản gốc
        </a>
      </div>
      <div className="lt-paper pl-paper">
        {source.blocks.map(block => (
          <SourceBlock
            key={block.no}
            block={block}
            marks={marks}
            targets={targets}
            choose={choose}
            selected={selected.filter(row => row.block === block.no)}
            isLeftover={left.has(block.no)}
          />
        ))}
      </div>
    </>
  )
}

interface BlockProps {
  block: Block
  marks: RowMarks
  targets: ReadonlyMap<string, Target>
  choose: (target: Target) => void
  selected: readonly RawRow[]
  isLeftover: boolean
}

const SourceBlock = memo(
  function SourceBlock({ block, isLeftover, ...rest }: BlockProps) {
    return block.kind === 'paragraph' ? (
      <SourceParagraph block={block} isLeftover={isLeftover} {...rest} />
    ) : (
      <SourceTable table={block} {...rest} />
    )
  },
  (before, after) =>
    before.isLeftover === after.isLeftover && before.targets === after.targets && isLitAlike(before, after),
)

/** Only a block that is lit, or was, is drawn anew when something else is chosen. */
function isLitAlike(before: BlockProps, after: BlockProps): boolean {
  if (before.marks === after.marks) return true
  const isLit = ({ block, marks, selected }: BlockProps) =>
    selected.length > 0 || [...marks.at.keys()].some(place => place.split(':')[0] === `${block.no}`)
  return !isLit(before) && !isLit(after)
}

type ParagraphProps = Omit<BlockProps, 'block' | 'selected'> & { block: Paragraph }

function SourceParagraph({ block, marks, targets, choose, isLeftover }: ParagraphProps) {
  const own = marks.at.get(placeOf(block.no)) ?? []
  const target = targets.get(`${block.no}`)
  const look = [
    block.bold && 'pl-bold',
    block.centred && 'pl-centred',
    own.length > 0 && 'pl-lit',
    isLeftover && 'pl-leftover',
    target && 'pl-chosen-from',
  ].filter(Boolean)
  // A click on the words is a second way; the button in the margin is the keyboard's.
  return (
    <p
      className={look.join(' ') || undefined}
      {...(own.length > 0 && { 'data-lit': true })}
      {...(target && { onClick: () => choose(target) })}
    >
      {target && (
        <button type="button" className="pl-margin" aria-label={`Mở ở bản đọc: ${target.name}`} title={target.name}>
          ›
        </button>
      )}
      <SourceText text={block.text} marks={own} />
    </p>
  )
}
