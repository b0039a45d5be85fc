import { type Figure, POST_KINDS, sum } from './figure.ts'

export const reach: Figure = {
  code: 'reach',
  row: 4,
  no: '4d',
  name: 'Lượt tiếp cận trên mạng xã hội',
  unit: 'lượt',
  definition: 'Tổng lượt tiếp cận ghi kèm các bài đăng; một người xem hai bài là hai lượt.',
  source: 'Bảng số liệu, dòng 4; ghi cạnh số bài của các kênh mạng xã hội.',
  rule: sum(POST_KINDS, 'reach'),
}
