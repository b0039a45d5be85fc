import { el, tellSize, tellTime } from './dom.ts'
import { bytesOf, changeItem, countOfOthers, itemsOf, type Queue, type QueueItem, sendElsewhere } from './queue.ts'
import { savedPage } from './saved-pages.ts'

interface Desk {
  readonly queue: Queue
  readonly owner: string
  readonly base: string
  /** Sends what waits and shows what came of it. */
  send(): Promise<unknown>
}

const WORDS = { waiting: 'Chờ gửi', sent: 'Đã gửi', refused: 'Bị từ chối', removed: '' } as const

/** Draws the queue into its place, whenever something of it changed. */
export function openQueuePage(place: HTMLElement, desk: Desk): () => Promise<void> {
  let shown = ''
  return async () => {
    const items = (await itemsOf(desk.queue, desk.owner)).filter(({ state }) => state !== 'removed').reverse()
    const others = await countOfOthers(desk.queue, desk.owner)
    const said = JSON.stringify([items, others])
    if (said === shown) return
    shown = said
    place.replaceChildren(
      ...(others > 0 ? [el('p', { class: 'panel' }, othersWords(others))] : []),
      ...items.map(item => card(desk, item)),
      ...(items.length === 0 ? [nothing()] : []),
    )
  }
}

export const othersWords = (count: number): string =>
  `Máy này còn ${count} mục chờ gửi của tài khoản khác. Người đó đăng nhập thì các mục ấy được gửi.`

const nothing = () =>
  el(
    'div',
    { class: 'empty' },
    el('b', {}, 'Không có mục nào chờ gửi'),
    el('p', {}, 'Minh chứng nộp khi mất mạng nằm ở đây đến khi gửi được.'),
  )

function card(desk: Desk, item: QueueItem): HTMLElement {
  const size = item.files.reduce((sum, file) => sum + file.size, 0)
  const contents = item.files.length > 0 ? `${item.files.length} tệp, ${tellSize(size)}` : 'Không có tệp'
  return el(
    'article',
    { class: `panel q q-${item.state}` },
    el('p', { class: 'q-head' }, el('b', {}, WORDS[item.state]), ` Số ${item.no} · ${contents}`),
    el('h2', {}, item.title),
    el('p', { class: 'mut' }, `Lưu trên máy lúc ${tellTime(item.queued_at)}`),
    item.state === 'refused' ? el('p', { class: 'q-why' }, item.said || 'Máy chủ không nhận mục này.') : undefined,
    item.state === 'waiting'
      ? undefined
      : el(
          'p',
          {},
          el(
            'a',
            { href: `${desk.base}/viec/ket-qua/${item.duty}` },
            item.state === 'sent' ? 'Xem bài đã nộp' : 'Mở kỳ này',
          ),
        ),
    item.state === 'sent' ? undefined : actions(desk, item),
  )
}

function actions(desk: Desk, item: QueueItem): HTMLElement {
  const acts = el('div', { class: 'acts' })
  if (item.state === 'waiting') acts.append(button('Gửi ngay', () => desk.send()))
  if (item.state === 'refused') {
    acts.append(button('Gửi lại', () => resend(desk, item, {})))
    acts.append(button('Gửi cho việc khác', () => chooseDuty(desk, item, acts)))
    if (item.files.length > 0) acts.append(button('Lưu ảnh về máy', () => saveFiles(desk, item)))
  }
  acts.append(button('Xóa', () => confirmRemoval(desk, item, acts)))
  return acts
}

function button(words: string, onPress: () => unknown, look = 'btn'): HTMLButtonElement {
  const made = el('button', { class: look, type: 'button' }, words)
  made.addEventListener('click', () => void onPress())
  return made
}

/** Removing cannot be undone, so it is asked for once more, in the same place. */
function confirmRemoval(desk: Desk, item: QueueItem, acts: HTMLElement): void {
  const yes = button(`Xóa hẳn mục số ${item.no}`, async () => {
    await changeItem(desk.queue, item.id, { state: 'removed' })
    await desk.send()
  })
  acts.replaceChildren(
    el('p', {}, 'Ảnh và tệp của mục này sẽ mất khỏi máy.'),
    yes,
    button('Giữ lại', () => acts.replaceWith(actions(desk, item))),
  )
  yes.focus()
}

async function resend(desk: Desk, item: QueueItem, change: Parameters<typeof sendElsewhere>[2]): Promise<void> {
  await sendElsewhere(desk.queue, item, change)
  await desk.send()
}

interface OpenDuty {
  readonly id: string
  readonly title: string
}

/** The open duties of the saved list: what this phone knows of them without a line. */
async function openDuties({ owner, base }: Desk): Promise<OpenDuty[]> {
  const page = await savedPage(owner, `${base}/viec`).catch(() => undefined)
  if (!page) return []
  const list = new DOMParser().parseFromString(await page.text(), 'text/html')
  return Array.from(list.querySelectorAll<HTMLAnchorElement>('article a[href*="/viec/nop/"]')).map(link => {
    const duty = link.closest('article')
    const no = duty?.querySelector('.tt')?.textContent ?? ''
    const id = link.getAttribute('href')?.split('/').at(-1) ?? ''
    return { id, title: `${no}: ${duty?.querySelector('h3')?.textContent ?? ''}` }
  })
}

/** Another duty, and another day where it was the day that was wrong. */
async function chooseDuty(desk: Desk, item: QueueItem, acts: HTMLElement): Promise<void> {
  const duties = await openDuties(desk)
  const day = item.fields.find(([name]) => name === 'ngay')?.[1] ?? ''
  const choice = el(
    'select',
    { id: `viec-${item.no}` },
    ...duties.map(duty => el('option', { value: duty.id }, duty.title)),
  )
  const date = el('input', { type: 'date', id: `ngay-${item.no}`, value: day })
  const send = button(
    'Gửi cho việc này',
    () => {
      const duty = duties.find(({ id }) => id === choice.value)
      if (!duty) return
      const fields = item.fields.map(([name, value]) => [name, name === 'ngay' ? date.value : value] as const)
      return resend(desk, item, { duty: duty.id, title: duty.title, fields })
    },
    'btn p',
  )
  if (duties.length === 0) {
    acts.replaceChildren(
      el('p', {}, 'Danh sách việc đang mở chưa có trên máy này. Mở trang Việc khi có mạng rồi làm lại.'),
    )
    return
  }
  const field = (label: string, box: HTMLElement) =>
    el('div', { class: 'fld' }, el('label', { for: box.id }, label), el('div', { class: 'box' }, box))
  acts.replaceWith(
    el('div', {}, field('Việc', choice), field('Ngày thực hiện', date), el('div', { class: 'acts' }, send)),
  )
  choice.focus()
}

async function saveFiles({ queue }: Desk, item: QueueItem): Promise<void> {
  const bytes = await bytesOf(queue, item)
  for (const [n, file] of item.files.entries()) {
    const href = URL.createObjectURL(new Blob([bytes[n] ?? new ArrayBuffer(0)], { type: file.type }))
    el('a', { href, download: file.name }).click()
    setTimeout(() => URL.revokeObjectURL(href), 60_000)
  }
}
