import { describe, expect, it } from 'vitest'
import { normalizeLink } from './natural-key.ts'

describe('normalizeLink', () => {
  it.each([
    ['https://anbinh.example.vn/tin/cai-cach', 'https://anbinh.example.vn/tin/cai-cach'],
    ['http://www.AnBinh.example.vn/tin/cai-cach/', 'https://anbinh.example.vn/tin/cai-cach'],
    ['anbinh.example.vn/tin/cai-cach#phan-2', 'https://anbinh.example.vn/tin/cai-cach'],
    ['  https://anbinh.example.vn/x?b=2&a=1&utm_source=zalo&fbclid=q ', 'https://anbinh.example.vn/x?a=1&b=2'],
    ['https://m.facebook.com/story.php?id=9', 'https://facebook.com/story.php?id=9'],
    ['https://youtu.be/abc123?si=zz', 'https://youtube.com/watch?v=abc123'],
    ['https://anbinh.example.vn:8443/', 'https://anbinh.example.vn:8443'],
  ])('%s', (written, normalized) => expect(normalizeLink(written)).toBe(normalized))

  it('gives the same form to its own result', () => {
    const once = normalizeLink('http://www.anbinh.example.vn/a/?z=1&y=2')!
    expect(normalizeLink(once)).toBe(once)
  })

  it.each(['', 'không có', 'javascript:alert(1)', 'ftp://a.vn/x', 'https://a b', 'localhost', 'https://u:p@a.vn/'])(
    'refuses %j',
    written => expect(normalizeLink(written)).toBeUndefined(),
  )
})
