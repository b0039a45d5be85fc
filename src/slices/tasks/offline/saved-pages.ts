/** Pages that this phone keeps, by account: nobody sees what another one was shown. */
const PREFIX = 'viec-trang-'
const shelfOf = (account: string): string => PREFIX + account

/** Where a page lies: what an address only says in passing ("xong") makes no other page. */
function placeOf(address: string): string {
  const { origin, pathname, searchParams } = new URL(address, location.origin)
  const week = searchParams.get('tuan')
  return origin + pathname + (week === null ? '' : `?tuan=${week}`)
}

export async function savePage(account: string, address: string, page: Response): Promise<void> {
  const shelf = await caches.open(shelfOf(account))
  await shelf.put(placeOf(address), page)
}

/** The page as it was saved, with the instant of its making on its body, so that it can say so. */
export async function savedPage(account: string, address: string): Promise<Response | undefined> {
  if (account === '') return undefined
  const shelf = await caches.open(shelfOf(account))
  const saved = await shelf.match(placeOf(address))
  if (!saved) return undefined
  const text = await saved.text()
  const kept = text.replace('<body ', `<body data-kept="${saved.headers.get('x-served-at') ?? ''}" `)
  return new Response(kept, { headers: saved.headers })
}

/** Throws away what other accounts were shown here. */
export async function forgetOthers(account: string): Promise<void> {
  const names = await caches.keys()
  const others = names.filter(name => name.startsWith(PREFIX) && name !== shelfOf(account))
  await Promise.all(others.map(name => caches.delete(name)))
}

export interface Bundle {
  readonly account: string
  readonly served_at: string
  readonly pages: Readonly<Record<string, string>>
}

/** Takes everything that can be done without a line (the week's list, the forms of its open duties, the page of the queue); tells whether all of it is there. */
export async function takeAlong(account: string, base: string): Promise<boolean> {
  const answer = await fetch(`${base}/viec/ban-luu`, { headers: { accept: 'application/json' } }).catch(() => undefined)
  if (!answer?.ok) return false
  const bundle = (await answer.json()) as Bundle
  if (bundle.account !== account) return false
  const headers = { 'content-type': 'text/html; charset=utf-8', 'x-served-at': bundle.served_at }
  for (const [address, page] of Object.entries(bundle.pages))
    await savePage(account, address, new Response(page, { headers }))
  return true
}
