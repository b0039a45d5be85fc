import { el, tellTime } from './dom.ts'

export interface BarState {
  readonly isAway: boolean
  /** The line is back while a saved page is still shown. */
  readonly isBack: boolean
  /** When the page shown was made, where it is a saved one. */
  readonly kept: string | undefined
  readonly waiting: number
  readonly refused: number
  /** Items of other accounts that wait on this phone: their number is all that is told. */
  readonly others: number
  readonly signedOut: boolean
}

const CLOUD =
  'M9.58 5.548c.24 -.11 .492 -.207 .752 -.286c1.88 -.572 3.956 -.193 5.444 1c1.488 1.19 2.162 3.007 1.77 4.769h.99c1.913 0 3.464 1.56 3.464 3.486c0 .957 -.383 1.824 -1.003 2.454m-2.997 1.033h-11.343c-2.572 -.004 -4.657 -2.011 -4.657 -4.487c0 -2.475 2.085 -4.482 4.657 -4.482c.13 -.582 .37 -1.128 .7 -1.62 M3 3l18 18'

function cloud(): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', 'i')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', CLOUD)
  svg.append(path)
  return svg
}

/** What the bar says, most urgent first; nothing when there is nothing to say. */
export function barWords({
  isAway,
  isBack,
  kept,
  waiting,
  refused,
  others,
  signedOut,
}: BarState): { title: string; rest: string } | undefined {
  const waits = waiting > 0 ? `${waiting} minh chứng chờ gửi.` : ''
  const refusals = refused > 0 ? `${refused} minh chứng bị từ chối.` : ''
  const saved = kept === undefined ? '' : `Bản lưu lúc ${tellTime(kept)}.`
  const rest = (...said: string[]) => said.filter(Boolean).join(' ')
  if (signedOut && waiting > 0) return { title: waits, rest: rest('Đăng nhập lại để gửi.', refusals) }
  if (isAway) return { title: 'Đang ngoại tuyến.', rest: rest(waits, refusals, saved) }
  if (waiting > 0) return { title: waits, rest: rest('Đang gửi khi có mạng.', refusals, saved) }
  if (refused > 0) return { title: refusals, rest: rest('Minh chứng vẫn còn trên máy này.', saved) }
  if (isBack && kept !== undefined) return { title: 'Đã có mạng.', rest: saved }
  if (others > 0)
    return { title: `Máy này còn ${others} mục chờ gửi của tài khoản khác.`, rest: 'Người đó đăng nhập để gửi.' }
  return undefined
}

/** The turmeric bar under the top bar. A change of words is read out. */
export function openBar(base: string, onQueuePage: boolean): (state: BarState) => void {
  const bar = el('div', { class: 'off', role: 'status', hidden: '' })
  document.querySelector('header')?.after(bar)
  let shown = ''
  return state => {
    const words = barWords(state)
    const way = words && wayOf(state, base, onQueuePage)
    const said = JSON.stringify([words, way?.textContent])
    if (said === shown) return
    shown = said
    bar.hidden = words === undefined
    if (words)
      bar.replaceChildren(
        ...(state.isAway ? [cloud()] : []),
        el('p', {}, el('b', {}, words.title), ' ', words.rest),
        ...(way ? [way] : []),
      )
  }
}

/** The one thing to do about it. */
function wayOf(state: BarState, base: string, onQueuePage: boolean): HTMLElement | undefined {
  const link = (href: string, words: string) => el('a', { class: 'btn', href }, words)
  const queue = `${base}/viec/hang-doi`
  if (state.signedOut && state.waiting > 0)
    return link(`${base}/dang-nhap?ve=${encodeURIComponent(queue)}`, 'Đăng nhập')
  if (state.waiting + state.refused > 0) return onQueuePage ? undefined : link(queue, 'Xem')
  return state.isBack && state.kept !== undefined ? link('', 'Tải lại') : undefined
}

/** "Đã gửi 2 minh chứng", for six seconds. */
export function sayDone(text: string): void {
  const done = el('output', { class: 'done' }, text)
  document.querySelector('header')?.after(done)
  setTimeout(() => done.remove(), 6000)
}
