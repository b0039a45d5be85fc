import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '#ui/office/button.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { Icon } from '#ui/office/icon.tsx'
import { useLeaveWarning } from '../../office/use-writing.ts'
import { GONE } from '../sentence-text.policy.ts'
import { GrowBox } from './grow-box.tsx'
import { type Boxes, boxesOf, insertFigure, removeFigure, textOfBoxes, typeIn } from './sentence-parts.policy.ts'
import type { FieldMap } from './sentences.client.ts'

interface Props {
  text: string
  fields: FieldMap
  isBusy: boolean
  /** Told after a pause in typing, and when the editor is left. */
  onText: (text: string) => void
  onClose: () => void
}

/** So long a pause in typing is saved. */
const PAUSE = 1200

/** Words in boxes, figures between them as chips: nothing but words can be typed, and no number by hand into a figure's place. */
export function SentenceEditor({ text, fields, isBusy, onText, onClose }: Props) {
  const [boxes, setBoxes] = useState(() => boxesOf(text))
  const [caret, setCaret] = useState({ box: boxes.words.length - 1, at: boxes.words.at(-1)?.length ?? 0 })
  const places = useRef(new Map<string, HTMLElement>())
  const [wanted, want] = useState<{ place: string; caret: number } | undefined>({
    place: `w${boxes.words.length - 1}`,
    caret: boxes.words.at(-1)?.length ?? 0,
  })
  const now = textOfBoxes(boxes)
  const [told, setTold] = useState(text)
  const tell = () => {
    if (told === now) return
    setTold(now)
    onText(now)
  }
  const close = () => {
    tell()
    onClose()
  }
  const latest = useRef(tell)
  const whole = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    latest.current = tell
  })
  useEffect(() => {
    if (now === told) return
    const pause = setTimeout(() => latest.current(), PAUSE)
    return () => clearTimeout(pause)
  }, [now, told])
  useEffect(() => {
    const editor = whole.current
    const left = (event: FocusEvent) => {
      if (!(event.relatedTarget instanceof Node) || !editor?.contains(event.relatedTarget)) latest.current()
    }
    editor?.addEventListener('focusout', left)
    return () => editor?.removeEventListener('focusout', left)
  }, [])
  useLeaveWarning(now !== told)
  useEffect(() => {
    const place = wanted && places.current.get(wanted.place)
    if (!place) return
    place.focus()
    if (place instanceof HTMLTextAreaElement) place.setSelectionRange(wanted.caret, wanted.caret)
  }, [wanted])

  const keep = (name: string) => (element: HTMLElement | null) => {
    if (element) places.current.set(name, element)
    else places.current.delete(name)
  }
  const go = (place: string, at = 0) => want({ place, caret: at })
  const takeOut = (figure: number) => {
    setBoxes(removeFigure(boxes, figure))
    go(`w${figure}`, boxes.words[figure]?.length ?? 0)
  }
  const insert = (key: string | null) => {
    if (key === null) return
    setBoxes(insertFigure(boxes, caret.box, caret.at, key))
    setCaret({ box: caret.box + 1, at: 0 })
    go(`w${caret.box + 1}`)
  }
  const onBoxKey = (box: number) => (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Keys of an input method belong to it until the syllable is done.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const { selectionStart: start, selectionEnd: end, value } = event.currentTarget
    const atStart = start === 0 && end === 0
    const atEnd = start === value.length && end === value.length
    if (event.key === 'Escape' || (event.key === 'Enter' && event.ctrlKey)) close()
    else if (atStart && box > 0 && (event.key === 'ArrowLeft' || event.key === 'Backspace')) go(`f${box - 1}`)
    else if (atEnd && box < boxes.keys.length && (event.key === 'ArrowRight' || event.key === 'Delete')) go(`f${box}`)
    else return
    event.preventDefault()
  }
  const onChipKey = (figure: number) => (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key === 'Backspace' || event.key === 'Delete') takeOut(figure)
    else if (event.key === 'ArrowLeft') go(`w${figure}`, boxes.words[figure]?.length ?? 0)
    else if (event.key === 'ArrowRight') go(`w${figure + 1}`)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  }

  return (
    <fieldset ref={whole} className="rs-editor" aria-label="Sửa câu">
      <div className="rs-parts">
        {boxes.words.map((words, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sentence are told apart by their place alone
          <span key={at} className="rs-part">
            <GrowBox
              value={words}
              label={nameOfBox(boxes, at)}
              onChange={typed => setBoxes(typeIn(boxes, at, typed))}
              onCaret={place => setCaret({ box: at, at: place })}
              onKeyDown={onBoxKey(at)}
              box={keep(`w${at}`)}
            />
            {at < boxes.keys.length && (
              <span className="rs-chip">
                <button
                  type="button"
                  ref={keep(`f${at}`)}
                  aria-label={`Số liệu ${nameOfField(boxes.keys[at], fields)}; phím Delete để bỏ`}
                  title={nameOfField(boxes.keys[at], fields)}
                  onKeyDown={onChipKey(at)}
                >
                  {fields.get(boxes.keys[at] ?? '')?.text ?? GONE}
                </button>
                <button
                  type="button"
                  tabIndex={-1}
                  aria-label={`Bỏ số liệu ${nameOfField(boxes.keys[at], fields)} khỏi câu`}
                  onClick={() => takeOut(at)}
                >
                  <Icon of={IconX} small />
                </button>
              </span>
            )}
          </span>
        ))}
      </div>
      <div className="rs-insert">
        <SelectField
          id="chen-so-lieu"
          label="Chèn số liệu vào chỗ con trỏ"
          placeholder="Gõ tên chỉ tiêu"
          value={null}
          onChange={insert}
          choices={Array.from(fields.values(), field => ({ value: field.key, label: `${field.name} (${field.text})` }))}
        />
        <Button small kind="primary" busy={isBusy} onClick={close}>
          Xong câu này
        </Button>
      </div>
    </fieldset>
  )
}

const nameOfField = (key: string | undefined, fields: FieldMap): string => {
  const field = fields.get(key ?? '')
  return field ? `${field.text} (${field.name})` : GONE
}

const nameOfBox = ({ words }: Boxes, at: number): string =>
  words.length === 1 ? 'Chữ của câu' : `Chữ của câu, đoạn ${at + 1} trên ${words.length}`
