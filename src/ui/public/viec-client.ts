import { formatLongDay } from '#ui/format.ts'

/** Comfort for the forms of /viec: they work without this. Says what was chosen, counts it on the button, sends once. */

/** What a phone does without a line comes once the page is there: it may cost no moment of the first sight. */
const { offline } = document.body.dataset
if (offline !== undefined) window.addEventListener('load', () => void import(/* @vite-ignore */ offline))

function showChosen(input: HTMLInputElement): void {
  const files = Array.from(input.files ?? [])
  input.toggleAttribute('data-filled', files.length > 0)
  const place = input.closest('label')?.querySelector('[data-chosen]')
  if (place) place.textContent = files.length > 1 ? `${files.length} tệp` : (files[0]?.name ?? '')
  countOnButton(input.form)
}

/** `data-count="Gửi {n} ảnh"` on the main button names how many will go. */
function countOnButton(form: HTMLFormElement | null): void {
  const words = form?.querySelector<HTMLElement>('button[data-count]')
  if (!form || !words) return
  const inputs = Array.from(form.querySelectorAll<HTMLInputElement>('input[type=file]'))
  const count = inputs.reduce((sum, input) => sum + (input.files?.length ?? 0), 0)
  const span = words.querySelector('span') ?? words
  words.dataset['plain'] ??= span.textContent ?? ''
  const text = words.dataset['count']?.replace('{n}', String(count))
  span.textContent = count > 0 && text !== undefined ? text : words.dataset['plain']
}

function tellDay(input: HTMLInputElement): void {
  const words = document.querySelector(`[data-day-of="${CSS.escape(input.id)}"]`)
  if (words) words.textContent = input.value === '' ? '' : formatLongDay(input.value)
}

document.addEventListener('change', event => {
  if (!(event.target instanceof HTMLInputElement)) return
  if (event.target.type === 'file') showChosen(event.target)
  if (event.target.type === 'date') tellDay(event.target)
})

/** A second tap while the first is on its way sends nothing; coming back by "back" frees the buttons again. */
document.addEventListener('submit', event => {
  const form = event.target
  if (!(form instanceof HTMLFormElement)) return
  if (form.dataset['sent'] !== undefined) event.preventDefault()
  form.dataset['sent'] = ''
  for (const button of form.querySelectorAll('button')) button.setAttribute('aria-disabled', 'true')
})
window.addEventListener('pageshow', () => {
  for (const form of document.forms) {
    delete form.dataset['sent']
    for (const button of form.querySelectorAll('button')) button.removeAttribute('aria-disabled')
  }
})
