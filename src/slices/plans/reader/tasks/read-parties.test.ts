import { describe, expect, test } from 'vitest'
import { readAssignment } from './read-parties.ts'

const CASES: readonly (readonly [string[], string[], string[]])[] = [
  [
    ['Phòng Tổ chức-Hành chính chủ trì phối hợp với Phòng Điều dưỡng, các Khoa, Phòng đơn vị trực thuộc'],
    ['Phòng Tổ chức-Hành chính'],
    ['Phòng Điều dưỡng', 'các Khoa, Phòng đơn vị trực thuộc'],
  ],
  [['Phòng Kế hoạch phối hợp với các khoa, phòng triển khai thực hiện'], ['Phòng Kế hoạch'], ['các khoa, phòng']],
  [
    ['Chủ trì: Khoa Dược', 'Phối hợp: Khoa Khám bệnh, Phòng Điều dưỡng'],
    ['Khoa Dược'],
    ['Khoa Khám bệnh', 'Phòng Điều dưỡng'],
  ],
  [['Phòng Tài chính - Kế toán'], ['Phòng Tài chính - Kế toán'], []],
  [['Ban Giám đốc và Phòng Điều dưỡng Trung tâm Y tế khu vực An Bình'], ['Ban Giám đốc', 'Phòng Điều dưỡng'], []],
  [
    ['Phòng Tổ chức chủ trì, phối hợp với các phòng chức năng;', '- Các trạm y tế'],
    ['Phòng Tổ chức'],
    ['các phòng chức năng', 'Các trạm y tế'],
  ],
  [
    ['Các khoa, phòng gửi tin cho Phòng Điều dưỡng, tổng hợp đăng bài', 'Các đơn vị trực thuộc'],
    ['Các khoa, phòng', 'Phòng Điều dưỡng'],
    ['Các đơn vị trực thuộc'],
  ],
]

describe('who does what in an assignment cell', () => {
  test.each(CASES)('%s', (lines, lead, coordinators) => {
    const parties = readAssignment(lines, 'Trung tâm Y tế khu vực An Bình')
    expect({ lead: parties.lead, coordinators: parties.coordinators }).toEqual({ lead, coordinators })
  })
})
