import { holds } from '#platform/actor.ts'
import type { HomeItem } from '#platform/home.ts'
import type { Reader } from '#platform/scope.ts'
import { deviceQueues } from './devices.queries.ts'

const MOST_NAMED = 3

/** Máy gửi thiếu số: bài đã xếp hàng trên máy mà chưa tới, để hỏi người giữ máy. */
export async function missingNumbers(reader: Reader): Promise<HomeItem | undefined> {
  if (!holds(reader.actor, 'coordinator')) return undefined
  const gaps = (await deviceQueues(reader)).filter(queue => queue.missing.length > 0)
  const count = gaps.reduce((sum, queue) => sum + queue.missing.length, 0)
  if (count === 0) return undefined
  const named = gaps
    .slice(0, MOST_NAMED)
    .map(queue => `thiếu số ${queue.missing.slice(0, 5).join(', ')} của ${queue.label} (${queue.staff_name})`)
  return {
    group: 'evidence',
    kind: 'tasks.device-gaps',
    icon: 'alert-triangle',
    title: `${count} bài xếp hàng trên máy chưa tới`,
    detail: `${named.join('; ')}${gaps.length > MOST_NAMED ? '…' : ''}`,
    due_on: null,
    late: false,
    href: '/quan-tri/minh-chung',
    action: 'Mở minh chứng',
    count,
  }
}
