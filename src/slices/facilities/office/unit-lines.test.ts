import { expect, test } from 'vitest'
import { kindOfName, readUnitLines } from './unit-lines.ts'

test.each([
  ['Phòng Tổ chức – Hành chính', 'office'],
  ['KHOA DƯỢC', 'ward'],
  ['Phòng khám đa khoa khu vực Hòa Khê', 'ward'],
  ['Trạm Y tế xã Tân Lập', 'station'],
  ['Tổ Công nghệ thông tin', 'team'],
  ['Ban Chỉ đạo cải cách hành chính', 'committee'],
  ['Ban Giám đốc', 'board'],
  ['Hội đồng thi đua', 'committee'],
  ['Toàn thể', 'team'],
])('%s is a %s', (name, kind) => expect(kindOfName(name)).toBe(kind))

test('one unit a line, its short name after a semicolon', () =>
  expect(readUnitLines(' Khoa Nội ; K. Nội\n\nPhòng Dân số\tP. DS\r\n')).toEqual([
    { kind: 'ward', name: 'Khoa Nội', short_name: 'K. Nội' },
    { kind: 'office', name: 'Phòng Dân số', short_name: 'P. DS' },
  ]))
