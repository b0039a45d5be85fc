import type { KeyboardEvent, Ref } from 'react'

interface Props {
  value: string
  label: string
  onChange: (text: string) => void
  onCaret: (at: number) => void
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  box: Ref<HTMLTextAreaElement>
}

/** A box as wide and as high as its words, so that a sentence in several boxes still reads as one. The browser's own field: Telex works. */
export function GrowBox({ value, label, onChange, onCaret, onKeyDown, box }: Props) {
  return (
    <span className="rs-box" data-words={`${value} `}>
      <textarea
        ref={box}
        rows={1}
        value={value}
        aria-label={label}
        spellCheck={false}
        onChange={event => onChange(event.currentTarget.value)}
        onSelect={event => onCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
    </span>
  )
}
