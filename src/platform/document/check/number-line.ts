import { ND30 } from '../nd30.ts'
import { centredDeviations, deviationAt, held, type LayoutRule, missing, styleDeviations, tidy } from './deviation.ts'

/** Ô 3, Mục II.3. A number left blank is the clerk's to fill and no deviation of layout. */
export const checkNumberLine: LayoutRule = (_, { number }) => {
  if (number === null) return [missing('number.missing', 'Chưa thấy dòng “Số: …”.')]
  const text = tidy(number.text)
  const sign = /^Số: ?(\d*)[\s.…_]*\/(.+)$/u.exec(text)
  return [
    ...(sign === null ? deviationAt('number.form', 'Số, ký hiệu phải theo dạng “Số: 08/BC-TTYT”.', [number]) : []),
    ...(sign?.[1]?.length === 1
      ? deviationAt('number.leading_zero', 'Số nhỏ hơn 10 phải thêm số 0 phía trước.', [number])
      : []),
    ...(/\s|[–—]/u.test(sign?.[2] ?? '')
      ? deviationAt('number.separators', 'Ký hiệu viết liền, giữa các nhóm là dấu gạch nối “-”.', [number])
      : []),
    ...held(
      'number.case',
      'Ký hiệu viết in hoa (trừ QyĐ, CTr, TTr, TrS).',
      number,
      (sign?.[2] ?? '').split(/[-/–—\s]+/u).some(group => !/^(?:[\p{Lu}\d.&]*|QyĐ|CTr|TTr|TrS)$/u.test(group)),
    ),
    ...styleDeviations('number', 'Số, ký hiệu', [number], ND30.number),
    ...centredDeviations('number', 'Số, ký hiệu', [number]),
  ]
}
