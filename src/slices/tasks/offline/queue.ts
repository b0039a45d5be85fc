import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** What becomes of an item: it waits, went out once, was refused, or its person took it out and the server is still to hear. */
export type ItemState = 'waiting' | 'sent' | 'refused' | 'removed'

export interface QueuedFile {
  /** The box of the form that it was chosen in. */
  readonly field: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
}

/** One hand-in on this phone. Its bytes lie apart, so that a list of items is cheap. */
export interface QueueItem {
  /** The request key: whatever happens on the way, it counts once. */
  readonly id: string
  readonly owner: string
  /** The phone's own order number, counted for each account apart. */
  readonly no: number
  readonly duty: string
  readonly title: string
  readonly fields: readonly (readonly [string, string])[]
  readonly files: readonly QueuedFile[]
  /** By this phone's clock, right or wrong. */
  readonly queued_at: string
  readonly state: ItemState
  /** Why it was refused: the server's code and sentence. */
  readonly code?: string
  readonly said?: string
}

export type Draft = Pick<QueueItem, 'duty' | 'title' | 'fields'> & {
  readonly files: readonly (QueuedFile & { readonly bytes: ArrayBuffer })[]
}

export interface Device {
  readonly id: string
  readonly label: string
}

interface Shelves extends DBSchema {
  item: { key: string; value: QueueItem; indexes: { owner: string } }
  bytes: { key: string; value: ArrayBuffer }
  told: { key: string; value: unknown }
}
export type Queue = IDBPDatabase<Shelves>

/** The phone's shelves: items, their bytes, and what the phone knows of itself. One for every facility of this address. */
export const openQueue = (name = 'lantoa-viec'): Promise<Queue> =>
  openDB<Shelves>(name, 1, {
    upgrade(db) {
      db.createObjectStore('item', { keyPath: 'id' }).createIndex('owner', 'owner')
      db.createObjectStore('bytes')
      db.createObjectStore('told')
    },
    // Another tab brings a newer version: this one lets go, or both would wait.
    blocking: (_now, _next, event) => (event.target as IDBDatabase).close(),
  })

const bytesKey = (id: string, n: number): string => `${id}/${n}`

/** Puts an item with all its bytes and the next number of its account on the shelf: all of it, or nothing. */
export async function addItem(queue: Queue, owner: string, draft: Draft, now: Date): Promise<QueueItem> {
  const tx = queue.transaction(['item', 'bytes', 'told'], 'readwrite', { durability: 'strict' })
  const counter = `no ${owner}`
  const last = await tx.objectStore('told').get(counter)
  const no = (typeof last === 'number' ? last : 0) + 1
  const { files, ...said } = draft
  const item: QueueItem = {
    ...said,
    id: crypto.randomUUID(),
    owner,
    no,
    files: files.map(({ bytes: _bytes, ...file }) => file),
    queued_at: now.toISOString(),
    state: 'waiting',
  }
  await Promise.all([
    tx.objectStore('told').put(no, counter),
    tx.objectStore('item').put(item),
    ...files.map(({ bytes }, n) => tx.objectStore('bytes').put(bytes, bytesKey(item.id, n))),
    tx.done,
  ])
  return item
}

/** The items of one account in the order of their numbers; those of others are not even counted here. */
export async function itemsOf(queue: Queue, owner: string): Promise<QueueItem[]> {
  const items = await queue.getAllFromIndex('item', 'owner', owner)
  return items.sort((a, b) => a.no - b.no)
}

/** How many items of other accounts wait on this phone: the number, and nothing of them. */
export async function countOfOthers(queue: Queue, owner: string): Promise<number> {
  const items = await queue.getAll('item')
  return items.filter(item => item.owner !== owner && item.state === 'waiting').length
}

export async function bytesOf(queue: Queue, item: QueueItem): Promise<ArrayBuffer[]> {
  const found = await Promise.all(item.files.map((_, n) => queue.get('bytes', bytesKey(item.id, n))))
  return found.map(bytes => bytes ?? new ArrayBuffer(0))
}

/** Changes what an item says, if it is still there. What went out or was taken out needs its bytes no more. */
export async function changeItem(queue: Queue, id: string, change: Partial<QueueItem>): Promise<void> {
  const tx = queue.transaction(['item', 'bytes'], 'readwrite', { durability: 'strict' })
  const item = await tx.objectStore('item').get(id)
  if (item) {
    const changed = { ...item, ...change }
    if (changed.state === 'sent' || changed.state === 'removed')
      await Promise.all(item.files.map((_, n) => tx.objectStore('bytes').delete(bytesKey(id, n))))
    await tx.objectStore('item').put(changed)
  }
  await tx.done
}

/** A refused item for another duty or with another day: the same number, a new command. */
export async function sendElsewhere(
  queue: Queue,
  item: QueueItem,
  change: Partial<Pick<QueueItem, 'duty' | 'title' | 'fields'>>,
): Promise<void> {
  const tx = queue.transaction(['item', 'bytes'], 'readwrite', { durability: 'strict' })
  const { code: _code, said: _said, ...kept } = item
  const id = crypto.randomUUID()
  for (const [n] of item.files.entries()) {
    const bytes = await tx.objectStore('bytes').get(bytesKey(item.id, n))
    if (bytes) await tx.objectStore('bytes').put(bytes, bytesKey(id, n))
    await tx.objectStore('bytes').delete(bytesKey(item.id, n))
  }
  await tx.objectStore('item').delete(item.id)
  await tx.objectStore('item').put({ ...kept, ...change, id, state: 'waiting' })
  await tx.done
}

/** What went out long ago needs no line in the list any more. */
export async function tidyQueue(queue: Queue, owner: string, most = 20): Promise<void> {
  const sent = (await itemsOf(queue, owner)).filter(({ state }) => state === 'sent')
  for (const { id } of sent.slice(0, -most)) await forgetItem(queue, id)
}

export const forgetItem = (queue: Queue, id: string): Promise<void> => queue.delete('item', id)

/** Which account this phone is signed in with; '' when nobody is. Tells whether that is news. */
export async function setAccount(queue: Queue, account: string): Promise<boolean> {
  const before = await queue.get('told', 'account')
  if (before === account) return false
  await queue.put('told', account, 'account')
  return true
}

export async function accountNow(queue: Queue): Promise<string> {
  const account = await queue.get('told', 'account')
  return typeof account === 'string' ? account : ''
}

/** This browser's own id, made once, and a name that people recognise. Nothing of the phone itself is read or sent. */
export async function deviceNow(queue: Queue, agent: string): Promise<Device> {
  const tx = queue.transaction('told', 'readwrite')
  const known = await tx.store.get('device')
  const id = typeof known === 'string' ? known : crypto.randomUUID()
  if (known === undefined) await tx.store.put(id, 'device')
  await tx.done
  const kind = /iPhone|iPad/.exec(agent)?.[0] ?? (/Android/.test(agent) ? 'Điện thoại Android' : 'Máy tính')
  return { id, label: `${kind} ${id.slice(0, 4)}` }
}
