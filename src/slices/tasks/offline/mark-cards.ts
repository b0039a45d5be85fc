import { el } from './dom.ts'
import { itemsOf, type Queue } from './queue.ts'

const WORDS: Readonly<Record<string, string>> = {
  waiting: 'Đã nộp trên máy này, chờ gửi',
  // The list was drawn before: only the server knows what became of the duty.
  sent: 'Đã gửi từ máy này. Tải lại trang để thấy trạng thái mới.',
  refused: 'Máy chủ chưa nhận. Mở hàng đợi để xem vì sao.',
}

/** On the list: what this phone handed in and the cards, drawn before, do not know of yet. */
export async function markCards(queue: Queue, owner: string): Promise<void> {
  for (const item of await itemsOf(queue, owner)) {
    const card = document.querySelector(`article a[href$="/viec/nop/${item.duty}"]`)?.closest('article')
    const words = WORDS[item.state]
    const mark = card?.querySelector('.duty-wait')
    // A card that never bore a mark was drawn with the answer known.
    if (!card || words === undefined || (!mark && item.state !== 'waiting')) continue
    if (mark) mark.textContent = words
    else card.querySelector('.duty-facts')?.after(el('p', { class: 'duty-wait', role: 'status' }, words))
  }
}
