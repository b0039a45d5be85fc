/** Where to go after signing in: only an address of this very facility, whatever the link said. */
export function wayBack(asked: string | undefined, base: string): string {
  const otherwise = `${base}/vao`
  if (!asked?.startsWith('/') || asked.includes('\\')) return otherwise
  const here = 'http://here.invalid'
  if (!URL.canParse(asked, here)) return otherwise
  const url = new URL(asked, here)
  if (url.origin !== here || !`${url.pathname}/`.startsWith(`${base}/`)) return otherwise
  // '/.//evil.example' is of this origin, but its path without the dot names another host.
  if (url.pathname.startsWith('//')) return otherwise
  return url.pathname + url.search
}
