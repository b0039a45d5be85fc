interface Props {
  name: string
  legend: string
  choices: readonly { value: string; label: string }[]
  value?: string | undefined
  error?: string | undefined
}

/** A few sentences to choose one from, such as the reasons of a return. */
export function RadioList({ name, legend, choices, value, error }: Props) {
  return (
    <fieldset className={error === undefined ? 'radios' : 'radios bad'} id={`o-${name}`}>
      <legend>{legend}</legend>
      {error !== undefined && <span className="why">{error}</span>}
      {choices.map(choice => (
        <label key={choice.value}>
          <input type="radio" name={name} value={choice.value} defaultChecked={choice.value === value} />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
