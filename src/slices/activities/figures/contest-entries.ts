import { type Figure, sum } from './figure.ts'

export const contestEntries: Figure = {
  code: 'contest_entries',
  row: 9,
  no: '9b',
  name: 'Lượt thi',
  unit: 'lượt',
  definition: 'Tổng lượt thi; một người thi hai lần là hai lượt.',
  source: 'Bảng số liệu, dòng 9; lượt thi, không phải số người.',
  rule: sum(['contest'], 'entry'),
}
