interface Kept {
  /** Another name is another store: the old one goes when a new worker takes over. */
  readonly name: string
  readonly page: string
  readonly kept: readonly string[]
}

/**
 * The browser's worker: it keeps one page with its looks and shows it where a page of the desk cannot be fetched. It answers
 * nothing else, and no page that was reached ever comes from it, so that nobody sees figures of yesterday.
 */
export const offlineWorker = ({ name, page, kept }: Kept): string => `const NAME = ${JSON.stringify(name)}
const PAGE = ${JSON.stringify(page)}
const KEPT = ${JSON.stringify(kept)}

const keep = async () => {
  await (await caches.open(NAME)).addAll(KEPT)
  await self.skipWaiting()
}
const takeOver = async () => {
  const old = (await caches.keys()).filter(name => name.startsWith('ngoai-tuyen-') && name !== NAME)
  await Promise.all(old.map(name => caches.delete(name)))
  await self.registration.navigationPreload?.enable()
  await self.clients.claim()
}
const open = async event => {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request))
  } catch {
    return (await caches.match(PAGE)) ?? Response.error()
  }
}
const fetchKept = async request => {
  try {
    return await fetch(request)
  } catch {
    return (await caches.match(request)) ?? Response.error()
  }
}

self.addEventListener('install', event => event.waitUntil(keep()))
self.addEventListener('activate', event => event.waitUntil(takeOver()))
self.addEventListener('fetch', event => {
  const { request } = event
  if (request.method !== 'GET') return
  if (request.mode === 'navigate') event.respondWith(open(event))
  else if (KEPT.includes(new URL(request.url).pathname)) event.respondWith(fetchKept(request))
})
`
