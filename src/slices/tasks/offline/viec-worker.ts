import { accountNow, deviceNow, openQueue, setAccount } from './queue.ts'
import { forgetOthers, savedPage, savePage } from './saved-pages.ts'
import { sendAlone } from './send-queue.ts'

/** The little of a worker's world that is used here: the library of types has the page's world instead. */
interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Waiting {
  readonly request: Request
  readonly preloadResponse: Promise<Response | undefined>
  respondWith(answer: Promise<Response>): void
}
interface World {
  /** Set by the few lines that this script is loaded from. */
  readonly LANTOA: {
    readonly name: string
    readonly base: string
    readonly kept: readonly string[]
    readonly away: string
  }
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
  readonly registration: { readonly navigationPreload?: { enable(): Promise<void> } }
  addEventListener(name: 'install' | 'activate' | 'sync', handler: (event: Waiting) => void): void
  addEventListener(name: 'fetch', handler: (event: Fetching) => void): void
}
declare const self: World
const { name, base, kept, away } = self.LANTOA

/** A line that says nothing for this long is none, where a saved page can stand in. */
const PATIENCE_MS = 8000

async function install(): Promise<void> {
  await (await caches.open(name)).addAll(kept)
  await self.skipWaiting()
}

async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter(other => other.startsWith('viec-vo-') && other !== name)
  await Promise.all(old.map(other => caches.delete(other)))
  await self.registration.navigationPreload?.enable()
  await self.clients.claim()
}

/** The page from the line; where there is none, as it was saved for whoever is signed in; else that nothing can be reached. */
async function openPage(event: Fetching): Promise<Response> {
  const { url } = event.request
  const fresh = fetchPage(event).catch(() => undefined)
  event.waitUntil(fresh)
  const saved = await savedPage(await accountNow(await openQueue()), url).catch(() => undefined)
  const answer = saved ? await Promise.race([fresh, silence()]) : await fresh
  const isAway = answer === undefined || [502, 503, 504].includes(answer.status)
  if (!isAway) return answer
  return saved ?? answer ?? (await caches.match(away)) ?? Response.error()
}

const silence = (): Promise<undefined> =>
  new Promise(resolve => {
    setTimeout(() => resolve(undefined), PATIENCE_MS)
  })

async function fetchPage(event: Fetching): Promise<Response> {
  const answer = (await event.preloadResponse) ?? (await fetch(event.request))
  const account = answer.headers.get('x-account')
  if (!answer.ok || account === null) return answer
  const copy = answer.clone()
  event.waitUntil(keep(account, event.request.url, copy))
  return answer
}

async function keep(account: string, url: string, page: Response): Promise<void> {
  await setAccount(await openQueue(), account)
  await forgetOthers(account)
  await savePage(account, url, page)
}

/** The looks never change under one address. */
const fetchKept = async (request: Request): Promise<Response> => (await caches.match(request)) ?? fetch(request)

async function sendWaiting(): Promise<void> {
  const queue = await openQueue()
  const owner = await accountNow(queue)
  if (owner === '') return
  const device = await deviceNow(queue, navigator.userAgent)
  const run = await sendAlone({ queue, owner, base, device, fetch: fetch.bind(globalThis) })
  // The browser tries again by itself, later and later.
  if (run.stopped === 'later') throw new Error('not everything went out')
}

self.addEventListener('install', event => event.waitUntil(install()))
self.addEventListener('activate', event => event.waitUntil(takeOver()))
self.addEventListener('sync', event => event.waitUntil(sendWaiting()))
self.addEventListener('fetch', event => {
  const { request } = event
  if (request.method !== 'GET') return
  if (request.mode === 'navigate') event.respondWith(openPage(event))
  else if (kept.includes(new URL(request.url).pathname)) event.respondWith(fetchKept(request))
})
