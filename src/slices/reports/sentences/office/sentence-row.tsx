import { IconArrowBackUp, IconArrowDown, IconArrowUp, IconEyeOff, IconPencil, IconPlus } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { Button } from '#ui/office/button.tsx'
import { FigureLink } from '#ui/office/figure-link.tsx'
import { fieldsIn, GONE, isNumber, parseSentence } from '../sentence-text.policy.ts'
import { SentenceEditor } from './sentence-editor.tsx'
import { Marks } from './sentence-marks.tsx'
import type { Field, FieldMap, ReportText, Sentence } from './sentences.client.ts'
import { SlipNote } from './slip-note.tsx'
import { type SentenceWork, useSentence } from './use-sentence.ts'

interface Props {
  report: string
  sentence: Sentence
  fields: FieldMap
  /** Figures that changed since this browser last left the report. */
  changed: ReadonlySet<string>
  onOpenFigure: (key: string) => void
  /** Where it would stand one higher and one lower; undefined at the ends. */
  higher: number | undefined
  lower: number | undefined
  slips: ReportText['slips'][string] | undefined
  isNew: boolean
  mayEdit: boolean
}

/** One sentence: read with its figures, edited in place, left out, moved, restored. */
export function SentenceRow(props: Props) {
  const { report, sentence, fields, isNew, mayEdit } = props
  const [isOpen, setOpen] = useState(isNew)
  const work = useSentence(report, sentence, fields, isOpen)
  const [draft, setDraft] = useState<string>()
  const look = sentence.is_left_out ? 'rs-row rs-out' : 'rs-row'
  return (
    <li className={isOpen ? `${look} rs-open` : look}>
      {isOpen ? (
        <SentenceEditor
          text={draft ?? sentence.text}
          fields={fields}
          isBusy={work.isBusy}
          onText={text => {
            setDraft(text)
            if (text.trim() !== '') work.save(work.edit(text))
          }}
          onClose={() => setOpen(false)}
        />
      ) : (
        <p className="rs-text">
          <Words
            {...props}
            text={work.trouble === undefined && !work.isBusy ? sentence.text : (draft ?? sentence.text)}
          />
        </p>
      )}
      <Marks
        sentence={sentence}
        fields={fields}
        work={work}
        onTaken={() => {
          setDraft(undefined)
          setOpen(false)
        }}
        mine={draft}
      />
      <SlipNote slips={props.slips} />
      <div className="rs-foot">
        {sentence.why !== null && <Why sentence={sentence} fields={fields} />}
        {mayEdit && !isOpen && (
          <Acts
            {...props}
            work={work}
            onEdit={() => {
              setDraft(undefined)
              setOpen(true)
            }}
          />
        )}
      </div>
    </li>
  )
}

function Words({ text, fields, changed, sentence, onOpenFigure }: Props & { text: string }) {
  const parts = parseSentence(text)
  if (parts.length === 0) return <span className="lt-muted">(chưa có chữ)</span>
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sentence are told apart by their place alone
    <Fragment key={at}>
      {part.kind === 'text' ? (
        part.text
      ) : (
        <Figure
          field={fields.get(part.key)}
          isChanged={changed.has(part.key) || sentence.changed.includes(part.key)}
          onOpen={() => onOpenFigure(part.key)}
        />
      )}
    </Fragment>
  ))
}

function Figure({ field, isChanged, onOpen }: { field: Field | undefined; isChanged: boolean; onOpen: () => void }) {
  if (!field) return <b>{GONE}</b>
  const link = !isNumber(field.text) ? (
    field.text
  ) : (
    <FigureLink label={`mở ${field.name}`} onOpen={onOpen}>
      {field.text}
    </FigureLink>
  )
  return isChanged ? <mark className="rp-changed">{link}</mark> : link
}

/** Why it stands there: the rule in a sentence, and the figures in it. */
function Why({ sentence, fields }: { sentence: Sentence; fields: FieldMap }) {
  const named = fieldsIn(sentence.proposed ?? sentence.text)
  return (
    <details className="rs-why">
      <summary>Vì sao có câu này</summary>
      <p>{sentence.why}</p>
      {named.length > 0 && (
        <ul>
          {named.map(key => {
            const field = fields.get(key)
            return <li key={key}>{field ? `${field.name}: ${field.text}` : GONE}</li>
          })}
        </ul>
      )}
    </details>
  )
}

function Acts({ sentence, work, higher, lower, onEdit }: Props & { work: SentenceWork; onEdit: () => void }) {
  const { is_left_out: isOut, is_edited: isEdited, is_own: isOwn } = sentence
  return (
    <span className="rs-acts">
      {isEdited && <span className="rs-tag">Đã sửa</span>}
      {isOwn && <span className="rs-tag">Viết thêm</span>}
      {isOut && <span className="rs-tag">Không đưa vào báo cáo</span>}
      {isEdited && (
        <Button small kind="quiet" icon={IconArrowBackUp} onClick={() => work.save(work.edit(null))}>
          Lấy lại đề xuất
        </Button>
      )}
      {!isOut && (
        <Button small kind="quiet" icon={IconPencil} onClick={onEdit}>
          Sửa
        </Button>
      )}
      <Button
        small
        kind="quiet"
        icon={isOut ? IconPlus : IconEyeOff}
        onClick={() => work.save({ is_left_out: !isOut })}
      >
        {isOut ? 'Đưa vào' : 'Bỏ câu'}
      </Button>
      {higher !== undefined && (
        <Button
          small
          kind="quiet"
          icon={IconArrowUp}
          label="Chuyển câu lên"
          onClick={() => work.save({ place: higher })}
        >
          {''}
        </Button>
      )}
      {lower !== undefined && (
        <Button
          small
          kind="quiet"
          icon={IconArrowDown}
          label="Chuyển câu xuống"
          onClick={() => work.save({ place: lower })}
        >
          {''}
        </Button>
      )}
    </span>
  )
}
