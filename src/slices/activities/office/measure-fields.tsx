import { NumberField } from '#ui/office/fields/number-field.tsx'
import { kindWords, measureWords } from '../activity-kinds.words.ts'

export interface Numbers {
  measures: Readonly<Record<string, number>>
  numerator: number | null
  denominator: number | null
}

interface Props {
  kind: string
  /** What stands before the id of a field. */
  name: string
  value: Numbers
  onChange: (value: Numbers) => void
  /** An adjustment changes a sum, never a rate. */
  sumsOnly?: boolean
}

/** The boxes that a kind of fact is measured by: its quantities, or both numbers of its rate. */
export function MeasureFields({ kind, name, value, onChange, sumsOnly = false }: Props) {
  const words = kindWords(kind)
  const setMeasure = (measure: string, quantity: number | null) => {
    const { [measure]: _, ...others } = value.measures
    onChange({ ...value, measures: quantity === null ? others : { ...others, [measure]: quantity } })
  }
  return (
    <>
      {words.ratio && !sumsOnly && (
        <>
          <NumberField
            id={`${name}-numerator`}
            label={words.ratio.numerator}
            unit={words.ratio.unit}
            value={value.numerator}
            onChange={numerator => onChange({ ...value, numerator })}
          />
          <NumberField
            id={`${name}-denominator`}
            label={words.ratio.denominator}
            unit={words.ratio.unit}
            value={value.denominator}
            onChange={denominator => onChange({ ...value, denominator })}
          />
        </>
      )}
      {words.measures.map(measure => (
        <NumberField
          key={measure}
          id={`${name}-measures.${measure}`}
          label={measureWords(measure).label}
          unit={measureWords(measure).unit}
          value={value.measures[measure] ?? null}
          onChange={quantity => setMeasure(measure, quantity)}
        />
      ))}
    </>
  )
}

export const NO_NUMBERS: Numbers = { measures: {}, numerator: null, denominator: null }
