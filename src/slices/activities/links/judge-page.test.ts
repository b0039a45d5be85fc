import { describe, expect, test } from 'vitest'
import { type FetchedPage, type FetchFault, FetchProblem } from '#platform/guarded-fetch/guarded-fetch.ts'
import { judgePage } from './judge-page.ts'
import { pageText } from './page-text.ts'

const page = (over: Partial<FetchedPage> & { html?: string } = {}): FetchedPage => ({
  url: 'https://anbinh.example.vn/tin',
  status: 200,
  type: 'text/html; charset=utf-8',
  bytes: new TextEncoder().encode(over.html ?? '<title>Một cửa</title><p>Bài viết'),
  ...over,
})
const before = { url: 'https://anbinh.example.vn/tin', failures: 0, online: true }
const facebook = { ...before, url: 'https://www.facebook.com/anbinh/posts/7' }

describe('what an answer says about a link', () => {
  test.each<[string, FetchedPage, typeof before, string, string | null]>([
    ['a page', page(), before, 'alive', null],
    ['gone', page({ status: 404 }), before, 'dead', 'gone'],
    ['taken away', page({ status: 410 }), before, 'dead', 'gone'],
    ['not for strangers', page({ status: 403 }), before, 'unsure', 'refused'],
    ['too many questions', page({ status: 429 }), before, 'unsure', 'refused'],
    ['a broken server, once', page({ status: 500 }), before, 'unsure', 'error'],
    ['a broken server, three times', page({ status: 500 }), { ...before, failures: 2 }, 'dead', 'error'],
    ['Facebook, asking to sign in', page({ html: '<title>Log in to Facebook</title>' }), facebook, 'unsure', 'login'],
    ['Facebook, gone as it says to strangers', page({ status: 404 }), facebook, 'unsure', 'login'],
    ['Facebook, refusing', page({ status: 400 }), facebook, 'unsure', 'login'],
    ['Facebook, led to the sign-in', page({ url: 'https://www.facebook.com/login/' }), facebook, 'unsure', 'login'],
    ['Facebook, a public post', page({ html: '<title>Trung tâm Y tế An Bình</title>' }), facebook, 'alive', null],
  ])('%s', (_name, answer, was, state, reason) => {
    expect(judgePage(was, answer)).toMatchObject({ state, reason })
  })

  test.each<[FetchFault, Partial<typeof before>, string, string, number]>([
    ['forbidden', {}, 'unsure', 'inside', 0],
    ['certificate', {}, 'unsure', 'certificate', 0],
    ['redirects', {}, 'unsure', 'redirects', 0],
    ['too-large', {}, 'alive', 'large', 0],
    ['unreachable', {}, 'unsure', 'unreachable', 1],
    ['slow', { failures: 1 }, 'unsure', 'unreachable', 2],
    ['unreachable', { failures: 2 }, 'dead', 'unreachable', 3],
    ['unreachable', { online: false }, 'unsure', 'offline', 0],
    ['unreachable', { online: false, failures: 2 }, 'unsure', 'offline', 2],
  ])('no answer (%s, %j): %s', (fault, over, state, reason, failures) => {
    expect(judgePage({ ...before, ...over }, new FetchProblem(fault))).toMatchObject({ state, reason, failures })
  })
})

describe('the words of a page', () => {
  const textOf = (html: string) => pageText(new TextEncoder().encode(html), 'text/html')
  test.each([
    ['<title>Tin &amp; bài</title><h1>Một cửa</h1><p>Nhanh&nbsp;gọn</p>', 'Tin & bài', 'Một cửa\nNhanh gọn'],
    ['<head><title>A</title><style>p{}</style></head><body>B<script>alert(1)</script>C', 'A', 'B C'],
    ['<p>Trước<!-- ẩn <b> -->sau', null, 'Trước sau'],
    ['<svg/>Còn chữ<svg><text>không</text></svg>', null, 'Còn chữ'],
    ['<script>không bao giờ đóng', null, ''],
    ['<meta property="og:title" content="Bài hay"><title>Trang</title>x', 'Bài hay', 'x'],
    ['chữ &#7879; &#x1ec7; &#0; &#xd800; &xyz;', null, 'chữ ệ ệ &#0; &#xd800; &xyz;'],
    ['a < b', null, 'a'],
    ['', null, ''],
  ])('%s', (html, title, text) => {
    expect(textOf(html)).toEqual({ title, text })
  })

  test('in the letters the page says', () => {
    const latin = Uint8Array.from([...'<title>caf'].map(letter => letter.charCodeAt(0)).concat(0xe9))
    expect(pageText(latin, 'text/html; charset=iso-8859-1').title).toBe('café')
    expect(pageText(latin, 'text/html; charset=no-such').title).toContain('caf')
  })
})
