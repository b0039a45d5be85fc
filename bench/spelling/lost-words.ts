import { drawFrom, SEED, shuffle } from './draw.ts'

/** Words of which typists lose the one half: the half that stays, what was lost before or behind it. */
const COMPOUNDS = [
  'góp phần',
  'phối hợp',
  'thực hiện',
  'triển khai',
  'sử dụng',
  'trách nhiệm',
  'tổ chức',
  'bảo đảm',
  'quy định',
  'hướng dẫn',
  'kiểm tra',
  'báo cáo',
  'nâng cao',
  'tăng cường',
  'cơ quan',
  'đơn vị',
  'thông tin',
  'giải quyết',
  'quản lý',
  'hoạt động',
  'xây dựng',
  'chất lượng',
  'điều kiện',
  'pháp luật',
]

const order = shuffle(drawFrom(SEED + 1), COMPOUNDS)
const heldOut = new Set(order.slice(0, order.length / 2))

/** A compound that loses its second half; no rule may name those held out. */
export const LOST_WORDS = COMPOUNDS.map(compound => ({ compound, heldOut: heldOut.has(compound) }))
