import { describe, expect, test } from 'vitest'
import { isSyllable } from '../syllable.ts'
import { mendLine, rejoinSyllables, replaceMarks, splitsSyllables } from './rejoin-syllables.ts'

describe('syllables', () => {
  test.each(
    'nghiêng khuỷu quyết giếng gì quý uỷ yêu oanh thuở Đường TRUYỀN khoẻ khỏe hoà kỹ lý y ở ưu xoong quốc rượu ngoằng'.split(
      ' ',
    ),
  )('%s can be one', word => {
    expect(isSyllable(word)).toBe(true)
  })

  test.each('th hiênj cê ngiêng khac TỌNGG website ĐIỀ pht xnh qa thườngg ytế iên'.split(' '))('%s cannot', word => {
    expect(isSyllable(word)).toBe(false)
  })
})

describe('syllables that the text layer split', () => {
  test.each([
    ['th ực hi ện c ải c ách h ành ch ính', 'thực hiện cải cách hành chính'],
    ['ĐIỀ U KHO ẢN thi h ành', 'ĐIỀU KHOẢN thi hành'],
    ['Tuy ên truy ền qua h ệ th ống loa', 'Tuyên truyền qua hệ thống loa'],
    ['ngh i ệp v ụ, b ệnh vi ện; (ph ối h ợp)', 'nghiệp vụ, bệnh viện; (phối hợp)'],
    ['Ng ười b ệnh và ng ười nhà ng ười b ệnh', 'Người bệnh và người nhà người bệnh'],
    ['02 b ài/th áng, h ội ngh ị - h ội th ảo', '02 bài/tháng, hội nghị - hội thảo'],
    ['s ố 18/KH-TTYT ng ày 15/01/2026', 'số 18/KH-TTYT ngày 15/01/2026'],
  ])('%s', (split, whole) => {
    expect(rejoinSyllables(split).text).toBe(whole)
  })

  test.each([
    'Phòng Tổ chức - Hành chính chủ trì, phối hợp với các khoa, phòng, trạm y tế',
    'Ủy ban nhân dân xã ở ấp An Hòa',
    'Điểm a, b khoản 1 và điểm c Điều 5',
    'I. MỤC ĐÍCH, YÊU CẦU',
    'UBND, CCHC, TTHC và TT GDSK trên Website, Zalo OA',
    'Ý kiến của anh em ở các tổ y tế',
    'lưu ý an ninh, ổn định, ít ỏi, in ấn và ước tính',
  ])('a sound text stays as it is: %s', text => {
    expect(rejoinSyllables(text)).toEqual({ text, joins: [] })
  })

  test('is told by the file as a whole, and its words are scored', () => {
    expect(splitsSyllables(['Điểm c áp dụng cho các đơn vị trong toàn ngành và các cơ sở'])).toBe(false)
    expect(splitsSyllables(['th ực hi ện c ải c ách', 'h ành ch ính'])).toBe(true)
    expect(mendLine('Điểm c áp dụng', false)).toEqual({ text: 'Điểm c áp dụng' })
    expect(mendLine('b ệnh vi ện', true)).toEqual({ text: 'bệnh viện', confidence: 0.85 })
    expect(mendLine('b ệnh', true)).toEqual({ text: 'bệnh', confidence: 0.95 })
  })
})

describe('marks in the wrong place', () => {
  test.each([
    ['th\u01b0 \u0323c hiê \u0323n', 'thực hiện'],
    ['thưc\u0323 hiên\u0323', 'thực hiện'],
    ['ti\u00eap\u0301 nh\u00e2n\u0323', 'tiếp nhận'],
    ['hoan\u0300 thanh\u0300 toan\u0300 bô\u0323', 'hoàn thành toàn bộ'],
    ['KÊ \u0301 HOACH\u0323', 'KẾ HOẠCH'],
  ])('%s', (wrong, right) => {
    expect(replaceMarks(wrong).text).toBe(right)
  })

  test('those in the right one stay', () => {
    const text = 'Kế hoạch “thực hiện” cải cách hành chính của Trung tâm Y tế'
    expect(replaceMarks(text)).toEqual({ text, moved: 0 })
    expect(replaceMarks(text.normalize('NFD'))).toEqual({ text, moved: 0 })
  })
})
