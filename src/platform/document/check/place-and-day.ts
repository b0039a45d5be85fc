import { ND30 } from '../nd30.ts'
import type { ParagraphModel } from '../ooxml/word-model.ts'
import {
  centredDeviations,
  type Deviation,
  deviationAt,
  held,
  type LayoutRule,
  missing,
  styleDeviations,
  tidy,
} from './deviation.ts'

/** Ô 4, Mục II.4. Days below 10 and the months 1 and 2 take a zero, no other month does; blanks are left alone. */
export const checkPlaceAndDay: LayoutRule = (_, { placeAndDay }) => {
  if (placeAndDay === null) return [missing('day.missing', 'Chưa thấy dòng địa danh và thời gian ban hành.')]
  return [
    ...zeros(placeAndDay),
    ...(/^[^,]+, ngày/iu.test(tidy(placeAndDay.text))
      ? []
      : deviationAt('day.comma', 'Sau địa danh là dấu phẩy, rồi đến “ngày … tháng … năm …”.', [placeAndDay])),
    ...held(
      'day.form',
      'Thời gian ghi đủ “ngày … tháng … năm …”, chữ thường.',
      placeAndDay,
      !/^[^,]+,? ngày\b.*\btháng\b.*\bnăm\b/u.test(tidy(placeAndDay.text)),
    ),
    ...styleDeviations('day', 'Địa danh và thời gian', [placeAndDay], ND30.placeAndDay),
    ...centredDeviations('day', 'Địa danh và thời gian', [placeAndDay]),
  ]
}

function zeros(line: ParagraphModel): Deviation[] {
  const text = tidy(line.text)
  const day = /ngày (\d+)/u.exec(text)?.[1]
  const month = /tháng (\d+)/u.exec(text)?.[1]
  return [
    ...(day?.length === 1 ? deviationAt('day.leading_zero', 'Ngày nhỏ hơn 10 phải thêm số 0 phía trước.', [line]) : []),
    ...(month === '1' || month === '2'
      ? deviationAt('month.leading_zero', 'Tháng 1 và tháng 2 phải thêm số 0 phía trước.', [line])
      : []),
    ...(month !== undefined && /^0[3-9]$/u.test(month)
      ? deviationAt('month.extra_zero', 'Chỉ tháng 1 và tháng 2 thêm số 0 phía trước.', [line])
      : []),
  ]
}
