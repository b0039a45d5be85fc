import { type RefObject, useLayoutEffect, useRef } from 'react'

interface Props {
  /** The head of the opened row. */
  head: RefObject<HTMLElement | null>
  /** Changes when another row is opened, or another thing of a tab chosen. */
  opened: string | undefined
  /** Which of the two is shown where there is room for one. */
  side: 'left' | 'right'
}

const LIT = '[data-lit]'

/** Keeps the opened row and its source level, and joins them by one line. Without a source it only brings the row into sight. */
export function Connector({ head, opened, side }: Props) {
  const line = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const row = head.current
    const source = document.querySelector<HTMLElement>('.pl-paper')?.closest<HTMLElement>('.lt-desk')
    const pane = row?.closest<HTMLElement>('.lt-pane')
    if (opened === undefined) return
    if (!source) {
      if (row?.isConnected && pane) bring(row, pane)
      return
    }
    if (side === 'left' || !row?.isConnected || !pane) {
      // A tab without rows, or the source alone: what was chosen is brought into sight.
      if (line.current) line.current.hidden = true
      source.querySelector(LIT)?.scrollIntoView({ block: 'center' })
      return
    }
    // A row opened by a key or a click lost its button: the focus goes on from here.
    if (document.activeElement === document.body) row.focus({ preventScroll: true })
    bring(row, pane)
    level(row, source)
    const draw = () => drawBetween(line.current, row, source)
    draw()
    const options = { passive: true }
    source.addEventListener('scroll', draw, options)
    pane.addEventListener('scroll', draw, options)
    window.addEventListener('resize', draw, options)
    // A form that opens, a bar that comes: what stands level moves, the line follows.
    const moved = new ResizeObserver(draw)
    for (const box of [source, pane, row]) moved.observe(box)
    return () => {
      moved.disconnect()
      source.removeEventListener('scroll', draw)
      pane.removeEventListener('scroll', draw)
      window.removeEventListener('resize', draw)
    }
  }, [head, opened, side])
  return <i className="pl-connector" ref={line} aria-hidden hidden />
}

/** Shows the opened row with two rows above it; where the panes do not scroll by themselves, the page does. */
function bring(row: HTMLElement, pane: HTMLElement): void {
  if (getComputedStyle(pane).overflowY !== 'auto') {
    const top = row.getBoundingClientRect().top
    if (top < 60 || top > window.innerHeight * 0.45) window.scrollBy(0, top - 120)
    return
  }
  const above = row.getBoundingClientRect().top - pane.getBoundingClientRect().top
  if (above < 60 || above > pane.clientHeight * 0.45) pane.scrollTop += above - 130
}

function level(row: HTMLElement, source: HTMLElement): void {
  const lit = source.querySelector(LIT)
  if (lit) source.scrollTop += lit.getBoundingClientRect().top - row.getBoundingClientRect().top
}

function drawBetween(line: HTMLElement | null, row: HTMLElement, source: HTMLElement): void {
  const lit = source.querySelector(LIT)
  if (!line || !lit) return
  const from = lit.getBoundingClientRect()
  const to = row.getBoundingClientRect()
  const box = source.getBoundingClientRect()
  const y = Math.max(from.top, to.top) + 18
  const seen = y > box.top + 40 && y < box.bottom - 8 && y < Math.min(from.bottom, to.bottom + 400)
  line.hidden = !seen || source.offsetParent === null
  line.style.top = `${y}px`
  line.style.left = `${from.right}px`
  line.style.width = `${Math.max(0, to.left - from.right)}px`
}
