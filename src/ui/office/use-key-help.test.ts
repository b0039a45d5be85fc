import { expect, test } from 'vitest'
import { joinGroups, type KeyGroup } from './use-key-help.ts'

const accept = { keys: ['Enter'], does: 'nhận' }
const next = { keys: ['↑', '↓'], does: 'bài trước, bài sau' }
const undo = { keys: ['Ctrl', 'Z'], does: 'hoàn tác' }

test.each<[string, KeyGroup[], KeyGroup[]]>([
  ['nothing', [], []],
  [
    'two parts of one page',
    [
      { title: 'Trang này', hints: [accept] },
      { title: 'Dòng đang mở', hints: [undo] },
      { title: 'Trang này', hints: [next] },
    ],
    [
      { title: 'Trang này', hints: [accept, next] },
      { title: 'Dòng đang mở', hints: [undo] },
    ],
  ],
  [
    'a key that the foot of the page and its list both name',
    [
      { title: 'Trang này', hints: [accept, next] },
      { title: 'Quyết định', hints: [{ keys: ['Enter'], does: 'nhận bài đang xem' }, undo] },
    ],
    [
      { title: 'Trang này', hints: [accept, next] },
      { title: 'Quyết định', hints: [undo] },
    ],
  ],
])('%s', (_name, groups, joined) => {
  expect(joinGroups(groups)).toEqual(joined)
})
