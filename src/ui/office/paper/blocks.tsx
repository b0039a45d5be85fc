import type { Block, HeadingBlock } from '#platform/document/layout.ts'
import { labelsOf } from '#platform/document/numbering.ts'
import { upper } from '#platform/document/written-lines.ts'
import type { FigureLook } from './figure-look.ts'
import { PaperChart } from './paper-chart.tsx'
import { PaperTable } from './paper-table.tsx'
import { Runs } from './runs.tsx'

/** The body: headings with their counted labels, paragraphs, bullets, tables. */
export function Blocks({ blocks, figures }: { blocks: readonly Block[]; figures: FigureLook }) {
  const labels = labelsOf(blocks)
  return (
    <div className="lt-paper-body">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks are told apart by their place alone
        <OneBlock key={index} block={block} label={labels[index] ?? null} figures={figures} />
      ))}
    </div>
  )
}

function OneBlock({ block, label, figures }: { block: Block; label: string | null; figures: FigureLook }) {
  if (block.kind === 'heading') return <Heading block={block} label={label} />
  if (block.kind === 'table') return <PaperTable table={block} figures={figures} />
  if (block.kind === 'chart') return <PaperChart chart={block} />
  const start = block.kind === 'bullet' ? (block.depth === 2 ? '+ ' : '- ') : label === null ? '' : `${label} `
  return (
    <p>
      {start}
      <Runs runs={block.runs} figures={figures} />
    </p>
  )
}

function Heading({ block, label }: { block: HeadingBlock; label: string | null }) {
  if (block.level === 'part') {
    return (
      <h2 className="lt-paper-centre">
        {label}
        <br />
        {upper(block.title)}
      </h2>
    )
  }
  const title = block.level === 'section' ? upper(block.title) : block.title
  if (block.level === 'point') {
    return (
      <p>
        {label} {title}
      </p>
    )
  }
  const Level = block.level === 'section' ? 'h2' : 'h3'
  return (
    <Level>
      {label} {title}
    </Level>
  )
}
