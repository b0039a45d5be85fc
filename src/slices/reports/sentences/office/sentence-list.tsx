import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { Button } from '#ui/office/button.tsx'
import { HEADING_CODES, HEADINGS, type Heading, headingTitle, SECTIONS, type Section } from '../headings.words.ts'
import { SentenceRow } from './sentence-row.tsx'
import { fieldMap, type ReportText, type Sentence } from './sentences.client.ts'
import './sentences.css'

interface Props {
  report: string
  text: ReportText
  changed: ReadonlySet<string>
  onOpenFigure: (key: string) => void
  mayEdit: boolean
  /** What stands below a heading's sentences: the box of the assessment. */
  below: (heading: Heading) => ReactNode
}

/** The whole text by its headings: each sentence on its own, in the document's order. */
export function SentenceList({ report, text, changed, onOpenFigure, mayEdit, below }: Props) {
  const fields = useMemo(() => fieldMap(text.fields), [text.fields])
  const [added, setAdded] = useState<Sentence[]>([])
  const known = new Set(text.sentences.map(sentence => sentence.key))
  const all = [...text.sentences, ...added.filter(sentence => !known.has(sentence.key))]
  const add = (heading: Heading) => setAdded(own => [...own, anOwn(heading, all)])
  return (
    <div className="rs-all">
      {(Object.keys(SECTIONS) as Section[]).map(section => (
        <section key={section} className="rs-section">
          {/* No number here: the document counts only headings that have something under them. */}
          <h2>{SECTIONS[section]}</h2>
          {HEADING_CODES.filter(heading => HEADINGS[heading].section === section).map(heading => {
            const own = all.filter(sentence => sentence.heading === heading).sort((a, b) => a.place - b.place)
            return (
              <div key={heading} className="rs-heading">
                {'title' in HEADINGS[heading] && <h3>{headingTitle(heading)}</h3>}
                {own.length > 0 && (
                  <ul className="rs-list">
                    {own.map((sentence, order) => (
                      <SentenceRow
                        key={sentence.key}
                        report={report}
                        sentence={sentence}
                        fields={fields}
                        changed={changed}
                        onOpenFigure={onOpenFigure}
                        higher={past(own[order - 1], own[order - 2], -1)}
                        lower={past(own[order + 1], own[order + 2], 1)}
                        slips={text.slips[sentence.key]}
                        isNew={!known.has(sentence.key)}
                        mayEdit={mayEdit}
                      />
                    ))}
                  </ul>
                )}
                {mayEdit && (
                  <Button small kind="quiet" icon={IconPlus} onClick={() => add(heading)}>
                    Thêm câu
                    <span className="lt-hidden"> vào mục {headingTitle(heading)}</span>
                  </Button>
                )}
                {below(heading)}
              </div>
            )
          })}
        </section>
      ))}
    </div>
  )
}

/** A place on the other side of the neighbour: half way to the one behind it, or just past it where there is none. */
function past(neighbour: Sentence | undefined, behind: Sentence | undefined, way: 1 | -1): number | undefined {
  if (neighbour === undefined) return undefined
  return behind === undefined ? neighbour.place + way : (behind.place + neighbour.place) / 2
}

const anOwn = (heading: Heading, all: readonly Sentence[]): Sentence => ({
  key: `own.${crypto.randomUUID()}`,
  heading,
  place: Math.max(0, ...all.filter(one => one.heading === heading).map(one => one.place)) + 1,
  text: '',
  proposed: null,
  why: null,
  is_own: true,
  is_edited: false,
  is_left_out: false,
  is_turned: false,
  changed: [],
  gone: [],
  row_version: 0,
})
