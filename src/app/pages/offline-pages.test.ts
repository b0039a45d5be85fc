import { runInNewContext } from 'node:vm'
import { describe, expect, it, vi } from 'vitest'
import { browser } from '#test/browser.ts'
import { testDatabase } from '#test/database.ts'
import { openTestHouse } from '#test/http-house.ts'
import { aFacility } from '#test/world.ts'
import { offlineWorker } from './offline-worker.ts'

const database = testDatabase()

describe('the page for when nothing can be reached', () => {
  it('is had by anybody, and its worker keeps all that it shows', async () => {
    const { slug } = await aFacility(database)
    const b = browser(openTestHouse(database).app)
    const page = await b.get(`/${slug}/ngoai-tuyen`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Những gì đã lưu vẫn còn trên hệ thống')
    // It tries the address again that it stands in for.
    expect(page.text).toContain('href=""')
    const worker = await b.get(`/${slug}/ngoai-tuyen.js`)
    expect(worker.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(worker.text).toContain(`"/${slug}/ngoai-tuyen"`)
    const needed = [...page.text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(match => match[1] ?? '')
    expect(needed.length).toBeGreaterThan(3)
    for (const asset of needed) expect(worker.text).toContain(`"${asset}"`)
  })
})

interface Asked {
  method: string
  mode: string
  url: string
}

/** The worker in a browser that has only just enough. */
function startWorker(reached: (url: string) => Promise<string>) {
  type Handler = (event: object) => void
  const handlers = new Map<string, Handler>()
  const stores = new Map<string, string[]>([
    ['ngoai-tuyen-old', ['/x']],
    ['other', []],
  ])
  const match = async (wanted: string | Asked) => {
    const path = typeof wanted === 'string' ? wanted : new URL(wanted.url).pathname
    return [...stores.values()].some(kept => kept.includes(path)) ? `kept ${path}` : undefined
  }
  runInNewContext(offlineWorker({ name: 'ngoai-tuyen-new', page: '/ngoai-tuyen', kept: ['/ngoai-tuyen', '/a.css'] }), {
    URL,
    Response: { error: () => 'error' },
    caches: {
      open: async (name: string) => ({ addAll: async (all: string[]) => void stores.set(name, all) }),
      keys: async () => [...stores.keys()],
      delete: async (name: string) => stores.delete(name),
      match,
    },
    fetch: (request: Asked) => reached(request.url),
    self: {
      addEventListener: (name: string, handler: Handler) => handlers.set(name, handler),
      skipWaiting: async () => undefined,
      registration: {},
      clients: { claim: async () => undefined },
    },
  })
  const life = async (name: string) => {
    const waited = vi.fn()
    handlers.get(name)?.({ waitUntil: waited })
    await waited.mock.calls[0]?.[0]
  }
  const ask = async (request: Asked): Promise<unknown> => {
    const answered = vi.fn()
    handlers.get('fetch')?.({ request, preloadResponse: Promise.resolve(undefined), respondWith: answered })
    return answered.mock.calls.length === 0 ? 'left to the browser' : answered.mock.calls[0]?.[0]
  }
  return { stores, life, ask }
}

const away = () => Promise.reject(new TypeError('no network'))
const there = (url: string) => Promise.resolve(`fetched ${url}`)
const to = (path: string, mode = 'navigate', method = 'GET'): Asked => ({ method, mode, url: `https://a.vn${path}` })

describe('its worker', () => {
  it('keeps the page, and lets go of what an older one kept', async () => {
    const worker = startWorker(there)
    await worker.life('install')
    await worker.life('activate')
    expect(Object.fromEntries(worker.stores)).toEqual({ other: [], 'ngoai-tuyen-new': ['/ngoai-tuyen', '/a.css'] })
  })

  it.each<[string, (url: string) => Promise<string>, Asked, string]>([
    ['a page that is reached', there, to('/quan-tri'), 'fetched https://a.vn/quan-tri'],
    ['a page that is not', away, to('/quan-tri'), 'kept /ngoai-tuyen'],
    ['its own looks, reached', there, to('/a.css', 'cors'), 'fetched https://a.vn/a.css'],
    ['its own looks', away, to('/a.css', 'cors'), 'kept /a.css'],
    ['figures', away, to('/api/me', 'cors'), 'left to the browser'],
    ['a form', away, to('/viec', 'navigate', 'POST'), 'left to the browser'],
  ])('answers %s', async (_what, reached, asked, answer) => {
    const worker = startWorker(reached)
    await worker.life('install')
    expect(await worker.ask(asked)).toBe(answer)
  })
})
