import type { AdministrativeDocument } from '#platform/document/layout.ts'
import { annexLabel, annexReferenceLine, endedBlocks, upper } from '#platform/document/written-lines.ts'
import { Blocks } from './paper/blocks.tsx'
import { PaperClosing } from './paper/closing.tsx'
import type { FigureLook } from './paper/figure-look.ts'
import { PaperOpening } from './paper/opening.tsx'

interface Props {
  document: AdministrativeDocument
  /** How figures look and open; without it they are plain words. */
  figures?: FigureLook
}

/** The document as it will be printed, drawn from the same tree as the docx. Only paper looks like paper. */
export function PaperPreview({ document, figures = {} }: Props) {
  return (
    <>
      <article className="lt-paper" aria-label={`${document.title.type ?? 'Công văn'} ${document.title.subject}`}>
        <PaperOpening document={document} />
        <Blocks blocks={endedBlocks(document.blocks)} figures={figures} />
        <PaperClosing document={document} />
      </article>
      {document.annexes.map((annex, index) => (
        <article
          key={annex.title}
          className={annex.orientation === 'landscape' ? 'lt-paper lt-paper-landscape' : 'lt-paper'}
          aria-label={annex.title}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a lying sheet is scrolled sideways, by keys too
          tabIndex={annex.orientation === 'landscape' ? 0 : undefined}
        >
          <p className="lt-paper-type">{annexLabel(document, index)}</p>
          <p className="lt-paper-subject">{upper(annex.title)}</p>
          <p className="lt-paper-centre">
            <em>{annexReferenceLine(document)}</em>
          </p>
          <Blocks blocks={annex.blocks} figures={figures} />
        </article>
      ))}
    </>
  )
}
