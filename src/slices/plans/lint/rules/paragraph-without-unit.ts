import type { Responsibility } from '../../reader/plan-draft.ts'
import { fold } from '../../reader/text.ts'
import type { Checked } from '../checked.ts'
import { defineRule } from '../rule.ts'
import { withAt } from '../with-at.ts'

/** How a duty begins. Other paragraphs without a unit say how all of them work together, and need none. */
const DUTY =
  /^(?:viết|biên tập|đăng|xây dựng|chủ trì|tham mưu|tổng hợp|theo dõi|đôn đốc|kiểm tra|hướng dẫn|chuẩn bị|in |phát |cập nhật|bố trí|cấp |lập |rà soát|niêm yết|công khai|quản trị|truyền thông|tuyên truyền|tổ chức|tiếp nhận|thiết kế|duy trì|cung cấp|phối hợp)/

/** A duty behind those of a unit, that belongs to nobody. */
function strayDuty({ draft: { responsibilities }, tableTasks }: Checked): Responsibility | undefined {
  if (tableTasks.length === 0) return undefined
  return responsibilities.find(
    ({ unit, duties }, index) =>
      unit === null && responsibilities[index - 1]?.unit && DUTY.test(fold(duties[0] ?? '').replace(/^[-–+•\s]+/u, '')),
  )
}

export const paragraphWithoutUnit = defineRule({
  code: 'paragraph-without-unit',
  severity: 'error',
  kind: 'missing_owner',
  title: 'Đoạn phân công không có đơn vị',
  about:
    'Trong mục tổ chức thực hiện, đoạn nào giao việc cũng phải thuộc về một đơn vị; mất tiêu đề thì không ai nhận.',
  look: checked => {
    const stray = strayDuty(checked)
    if (!stray) return []
    const says = `Đoạn “${stray.duties[0]?.slice(0, 60)}…” không có đơn vị`
    return [withAt({ where: 'Tổ chức thực hiện', says }, stray.at)]
  },
})
