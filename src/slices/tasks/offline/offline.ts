import { el } from './dom.ts'
import { dutyOf, letTodayIn, missingIn, noteOver, progressWords, readDraft, showRefusal } from './hand-in-form.ts'
import { markCards } from './mark-cards.ts'
import { openBar, sayDone } from './offline-bar.ts'
import {
  addItem,
  changeItem,
  countOfOthers,
  deviceNow,
  forgetItem,
  itemsOf,
  openQueue,
  type Queue,
  type QueueItem,
  setAccount,
  tidyQueue,
} from './queue.ts'
import { openQueuePage } from './queue-page.ts'
import { forgetOthers, takeAlong } from './saved-pages.ts'
import { type Run, sendAlone } from './send-queue.ts'

/** Comfort of /viec without a line: loaded after the page is there, and only where the browser can keep something safe. */
const { account, base = '', kept } = document.body.dataset
const RETRY_S = [5, 15, 45, 120, 600]

if (account !== undefined && window.isSecureContext && 'indexedDB' in window && 'caches' in window)
  void (account === '' ? greetNobody() : work(account)).catch(() => undefined)

/** The page of the sign-in: nobody's pages are shown from now on, and what waits is told by its number. */
async function greetNobody(): Promise<void> {
  const queue = await openQueue()
  await setAccount(queue, '')
  await forgetOthers('')
  const waiting = await countOfOthers(queue, '')
  if (waiting === 0) return
  const words = `Máy này còn ${waiting} minh chứng chờ gửi. Đăng nhập lại để gửi: mỗi tài khoản chỉ gửi mục của mình.`
  document.querySelector('main .card-head')?.after(el('p', { class: 'notice look' }, el('span', {}, words)))
}

interface Phone {
  readonly queue: Queue
  readonly owner: string
  send(onProgress?: (sent: number, all: number) => void): Promise<Run | undefined>
  show(): Promise<void>
}

async function work(owner: string): Promise<void> {
  const queue = await openQueue()
  if (kept === undefined) {
    await setAccount(queue, owner)
    await forgetOthers(owner)
  }
  const place = document.querySelector<HTMLElement>('#hang-doi')
  const phone = openPhone(queue, owner, place)
  document.addEventListener('submit', event => takeForm(phone, event))
  letTodayIn()
  await phone.show()
  void navigator.serviceWorker?.register(`${base}/viec/tho.js`, { scope: `${base}/viec` }).catch(() => undefined)
  await markCards(queue, owner)
  await phone.send()
  await tidyQueue(queue, owner)
  if (kept === undefined && location.pathname === `${base}/viec`) await takeAlongOnce(owner)
}

function openPhone(queue: Queue, owner: string, place: HTMLElement | null): Phone {
  const bar = openBar(base, place !== null)
  const told = { away: kept !== undefined, signedOut: false, tries: 0, timer: 0 }
  // The queue itself is never a saved one.
  const saved = place ? undefined : kept
  const drawQueue = place && openQueuePage(place, { queue, owner, base, send: () => phone.send() })
  const show = async () => {
    const items = await itemsOf(queue, owner)
    const count = (state: string) => items.filter(item => item.state === state).length
    const isAway = !navigator.onLine || told.away
    const counts = { waiting: count('waiting'), refused: count('refused') }
    const others = location.pathname === `${base}/viec` ? await countOfOthers(queue, owner) : 0
    bar({ isAway, isBack: !isAway, kept: saved, ...counts, others, signedOut: told.signedOut })
    noteAway(isAway)
    await drawQueue?.()
  }
  const send: Phone['send'] = async onProgress => {
    clearTimeout(told.timer)
    await show()
    if (!navigator.onLine) return undefined
    const device = await deviceNow(queue, navigator.userAgent)
    const report = onProgress && { onProgress: (_: unknown, sent: number, all: number) => onProgress(sent, all) }
    const run = await sendAlone({ queue, owner, base, device, fetch: fetch.bind(globalThis), ...report })
    told.away = run.stopped === 'later' || (told.away && run.sent + run.refused === 0 && !(await isReached()))
    told.signedOut = run.stopped === 'signed-out'
    if (told.away) askAgain()
    else told.tries = 0
    await show()
    await markCards(queue, owner)
    if (run.sent > 0 && !onProgress) sayDone(`Đã gửi ${run.sent} minh chứng.`)
    return run
  }
  const askAgain = () => {
    const wait = RETRY_S[Math.min(told.tries++, RETRY_S.length - 1)] ?? 600
    told.timer = window.setTimeout(() => void send(), wait * 1000)
    void navigator.serviceWorker?.ready.then(askForSync).catch(() => undefined)
  }
  const phone: Phone = { queue, owner, send, show }
  window.addEventListener('online', () => void send())
  window.addEventListener('offline', () => void show())
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void send()
  })
  // Another tab, or the worker, may have sent something meanwhile.
  if (place) setInterval(() => void show(), 2000)
  return phone
}

/** A browser says that it has a line when all it has is a plug. */
const isReached = (): Promise<boolean> =>
  fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(10_000) }).then(
    answer => answer.ok,
    () => false,
  )

/** Over the main button of a form: what pressing it will do. */
function noteAway(isAway: boolean): void {
  for (const bar of document.querySelectorAll('.send')) {
    const note = bar.querySelector('.send-away')
    if (!isAway) note?.remove()
    else if (!note) bar.prepend(el('p', { class: 'send-away' }, 'Chưa có mạng: lưu trên máy, tự gửi sau.'))
  }
}

/** Where the browser knows how: it wakes the worker when the line is back, even with this page closed. */
function askForSync(registration: ServiceWorkerRegistration): Promise<void> | undefined {
  const { sync } = registration as { sync?: { register(tag: string): Promise<void> } }
  return sync?.register('gui')
}

function takeForm(phone: Phone, event: SubmitEvent): void {
  const form = event.target
  const duty = dutyOf(location.pathname)
  if (event.defaultPrevented || !duty || !(form instanceof HTMLFormElement) || form.enctype !== 'multipart/form-data')
    return
  event.preventDefault()
  void handIn(phone, form, duty)
}

/** On the shelf first, then on its way: whatever happens in between, nothing is lost. */
async function handIn(phone: Phone, form: HTMLFormElement, duty: string): Promise<void> {
  const note = noteOver(form)
  note('Đang chuẩn bị ảnh…')
  const item = await shelve(phone, form, duty)
  if (typeof item === 'string') {
    note('')
    return showRefusal(form, item)
  }
  // A full disk or a browser that keeps nothing: the form goes the plain way.
  if (!item) return form.submit()
  note('Đã lưu trên máy này.')
  await phone.send((sent, all) => note(`Đã lưu trên máy này. ${progressWords(sent, all)}`)).catch(() => undefined)
  const now = await phone.queue.get('item', item.id)
  if (now?.state === 'sent') return location.assign(`${base}/viec/ket-qua/${duty}?xong=1`)
  if (now?.state !== 'refused' || !/^(hand-in|evidence)\./.test(now.code ?? '')) {
    void navigator.serviceWorker?.ready.then(askForSync).catch(() => undefined)
    return location.assign(`${base}/viec/hang-doi`)
  }
  // The form still holds everything: what is wrong is mended here, and goes as a new item.
  await changeItem(phone.queue, item.id, { state: 'removed' })
  await forgetItem(phone.queue, item.id)
  note('')
  await phone.show()
  showRefusal(form, now.said ?? '')
}

/** The item as it lies on the shelf; a sentence where something is missing that nobody but this phone could say now. */
async function shelve(
  { queue, owner }: Phone,
  form: HTMLFormElement,
  duty: string,
): Promise<QueueItem | string | undefined> {
  try {
    const draft = await readDraft(form, duty)
    const missing = navigator.onLine ? undefined : missingIn(draft)
    if (missing !== undefined) return missing
    const item = await addItem(queue, owner, draft, new Date())
    void navigator.storage?.persist?.()
    return item
  } catch {
    return undefined
  }
}

/** Again only when the list says something new. */
async function takeAlongOnce(owner: string): Promise<void> {
  // With the head: saved pages of an older build would ask for looks that are gone.
  const said = `${owner} ${document.head.innerHTML} ${document.querySelector('main')?.textContent ?? ''}`
  if (sessionStorage.getItem('mang-theo') === said) return
  if (await takeAlong(owner, base)) sessionStorage.setItem('mang-theo', said)
}
