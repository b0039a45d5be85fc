import { ND30 } from '../nd30.ts'
import { deviationAt, type LayoutRule, tidy } from './deviation.ts'

/** The models of Phụ lục III: the text ends with `./.`. */
export const checkEnding: LayoutRule = (_, { body }) => {
  const last = body.at(-1)
  if (last === undefined || tidy(last.text).endsWith(ND30.ending)) return []
  return deviationAt('ending.missing', `Nội dung kết thúc bằng “${ND30.ending}”.`, [last])
}
