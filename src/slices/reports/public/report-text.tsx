import { type Block, textOf } from '#platform/document/layout.ts'
import type { Assessment, ReportSnapshot } from '../report-snapshot.ts'
import { ASSESSMENT_WORDS } from '../reports.words.ts'
import { underSection } from '../sentences/compose-text.ts'
import { SECTIONS, type Section } from '../sentences/headings.words.ts'
import { runsToRead } from '../sentences/runs-to-read.ts'
import { Part } from './part.tsx'

/** What a report says, under the headings of its document; what was signed before sentences could be edited has none. */
export function ReportText({ snapshot }: { snapshot: ReportSnapshot }) {
  if (snapshot.texts === undefined) return <FirstText snapshot={snapshot} />
  return (Object.keys(SECTIONS) as Section[]).map(section => {
    const blocks = underSection(snapshot, section, 'clause')
    if (blocks.length === 0) return null
    return (
      <Part key={section} title={SECTIONS[section]}>
        {blocks.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the page is written once, as it stands
          <Said key={at} block={block} />
        ))}
      </Part>
    )
  })
}

function Said({ block }: { block: Block }) {
  if (block.kind === 'heading') return <h3>{block.title}</h3>
  if (block.kind === 'bullet') return <p>{`– ${textOf(block.runs)}`}</p>
  return block.kind === 'paragraph' ? <p>{textOf(block.runs)}</p> : null
}

function FirstText({ snapshot }: { snapshot: ReportSnapshot }) {
  return (
    <>
      <Part title="Lời văn">
        {runsToRead(snapshot).map(runs => (
          <p key={textOf(runs)}>{textOf(runs)}</p>
        ))}
      </Part>
      <Part title="Đánh giá">
        <AssessmentTexts assessment={snapshot.assessment} />
      </Part>
    </>
  )
}

function AssessmentTexts({ assessment }: { assessment: Assessment }) {
  const written = (Object.keys(ASSESSMENT_WORDS) as (keyof Assessment)[]).filter(key => assessment[key].trim() !== '')
  if (written.length === 0) return <p className="mut">Chưa viết phần đánh giá.</p>
  return written.map(key => (
    <div key={key}>
      <h3>{ASSESSMENT_WORDS[key]}</h3>
      {assessment[key]
        .split(/\r?\n/)
        .filter(line => line.trim() !== '')
        .map(line => (
          <p key={line}>{line}</p>
        ))}
    </div>
  ))
}
