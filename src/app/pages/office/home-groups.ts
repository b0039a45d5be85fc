import type { HomeItem } from '#platform/home.ts'

export const GROUP_WORDS: Readonly<Record<HomeItem['group'], string>> = {
  report: 'Báo cáo',
  evidence: 'Đơn vị và minh chứng',
  plan: 'Kế hoạch',
  setup: 'Thiết lập',
}

export interface HomeGroup<Item> {
  readonly group: HomeItem['group']
  readonly items: readonly Item[]
}

/** Items by what they are about. They come most urgent first, and so do the groups. */
export function groupItems<Item extends Pick<HomeItem, 'group'>>(items: readonly Item[]): HomeGroup<Item>[] {
  const groups = new Map<HomeItem['group'], Item[]>()
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item])
  return [...groups].map(([group, members]) => ({ group, items: members }))
}
