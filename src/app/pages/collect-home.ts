import type { HomeItem, HomeSource } from '#platform/home.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'
import { HOME_SOURCES } from './home-sources.ts'

const FAR = '9999-12-31'

/** Most urgent first: what is late, then by deadline; what has none comes last. */
export const byUrgency = (a: HomeItem, b: HomeItem): number =>
  Number(b.late) - Number(a.late) ||
  (a.due_on ?? FAR).localeCompare(b.due_on ?? FAR) ||
  a.title.localeCompare(b.title, 'vi')

/** Việc cần quyết của người đang hỏi, từ mọi phần. */
export const collectHome = (
  scope: Scope | Reader,
  sources: readonly HomeSource[] = HOME_SOURCES,
): Promise<HomeItem[]> =>
  read(scope, async reader => {
    const items = await Promise.all(sources.map(source => source(reader)))
    return items.flat().sort(byUrgency)
  })

export const countIn = (items: readonly HomeItem[], ...groups: HomeItem['group'][]): number =>
  sum(items.filter(item => groups.includes(item.group)))

export const countOf = (items: readonly HomeItem[], kind: string): number =>
  sum(items.filter(item => item.kind === kind))

const sum = (items: readonly HomeItem[]): number => items.reduce((total, item) => total + (item.count ?? 1), 0)
