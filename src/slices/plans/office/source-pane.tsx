import { IconFileText } from '@tabler/icons-react'
import { memo } from 'react'
import { Icon } from '#ui/office/icon.tsx'
import type { Block, Paragraph, RawRow } from '../reader/plan-reading.ts'
import type { Source } from './plans.client.ts'
import { placeOf, type RowMarks } from './source-marks.ts'
import { SourceTable } from './source-table.tsx'
import { SourceText } from './source-text.tsx'

interface Props {
  source: Source
  /** The task of the opened row. */
  task: number | undefined
  marks: RowMarks
  leftovers: readonly { block: number; text: string }[]
  fileHref: string
}

/** The document as it was read, never edited: what the opened row took from it is lit. */
export function SourcePane({ source, task, marks, leftovers, fileHref }: Props) {
  const selected = source.rows.filter(row => task !== undefined && row.task === task)
  const left = new Set(leftovers.map(item => item.block))
  return (
    <>
      <div className="lt-pane-bar pl-source-bar">
        <Icon of={IconFileText} small />
        <b>{source.file.name}</b>
        {source.file.pages !== undefined && <span className="lt-muted lt-num">{source.file.pages} trang</span>}
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
  selected: readonly RawRow[]
  isLeftover: boolean
}

const SourceBlock = memo(
  function SourceBlock({ block, marks, selected, isLeftover }: BlockProps) {
    return block.kind === 'paragraph' ? (
      <SourceParagraph block={block} marks={marks} isLeftover={isLeftover} />
    ) : (
      <SourceTable table={block} marks={marks} selected={selected} />
    )
  },
  (before, after) => before.marks === after.marks && before.isLeftover === after.isLeftover,
)

function SourceParagraph({ block, marks, isLeftover }: { block: Paragraph; marks: RowMarks; isLeftover: boolean }) {
  const own = marks.at.get(placeOf(block.no)) ?? []
  const look = [
    block.bold && 'pl-bold',
    block.centred && 'pl-centred',
    own.length > 0 && 'pl-lit',
    isLeftover && 'pl-leftover',
  ].filter(Boolean)
  return (
    <p className={look.join(' ') || undefined} {...(own.length > 0 && { 'data-lit': true })}>
      <SourceText text={block.text} marks={own} />
    </p>
  )
}
