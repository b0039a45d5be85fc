export interface RichText {
  readonly html: string
  readonly text: string
}

/**
 * Puts a text where Word pastes it with its looks. On a site without TLS, as some offices run it inside the building, browsers
 * give no clipboard to write to: there the text is drawn, selected and copied as a person would.
 */
export async function copyRichText({ html, text }: RichText): Promise<boolean> {
  if (window.isSecureContext && 'clipboard' in navigator && 'ClipboardItem' in window) {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    })
    const isDone = await navigator.clipboard.write([item]).then(
      () => true,
      () => false,
    )
    if (isDone) return true
  }
  return copySelection(html)
}

/** What is drawn must stand on the page, also inside an open dialog, since nothing outside one can be selected. */
function copySelection(html: string): boolean {
  const drawn = new DOMParser().parseFromString(html, 'text/html')
  const place = document.createElement('div')
  place.className = 'rp-copy-source'
  place.append(...drawn.body.childNodes)
  const host = document.querySelector('dialog[open]') ?? document.body
  host.append(place)
  const selection = window.getSelection()
  selection?.removeAllRanges()
  const range = document.createRange()
  range.selectNodeContents(place)
  selection?.addRange(range)
  const isDone = document.execCommand('copy')
  selection?.removeAllRanges()
  place.remove()
  return isDone
}
