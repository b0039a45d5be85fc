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
  upperDeviations,
} from './deviation.ts'

/** Ô 7a and 7b, Mục II.7. A block without a name has not been given its signer yet. */
export const checkSignature: LayoutRule = (_, { authority, signer, signatureLeft }) => {
  if (signer === null && authority.length === 0) {
    return [missing('signature.missing', 'Chưa thấy chức vụ và họ tên người ký cạnh nơi nhận.')]
  }
  return [
    ...styleDeviations('authority', 'Quyền hạn, chức vụ', authority, ND30.authority),
    ...upperDeviations('authority', 'Quyền hạn, chức vụ', authority),
    ...centredDeviations('authority', 'Quyền hạn, chức vụ', authority),
    ...prefixes(authority),
    ...held(
      'signature.position',
      'Quyền hạn, chức vụ, họ tên người ký đặt ở nửa phải, nơi nhận ở nửa trái.',
      authority[0] ?? signer,
      signatureLeft,
    ),
    ...(signer === null ? [] : signerDeviations(signer)),
  ]
}

const PREFIX = /^(?:TM|Q|KT|TL|TUQ)\. \S/u
/** Something short before a point or a slash, as in `K/T GIÁM ĐỐC`, or a known prefix without its point. */
const LIKE_PREFIX = /^(?:\p{L}{1,3}[./]\s?\S|\p{L}\/\p{L}|(?:TM|KT|TL|TUQ)\s)/u
const FOR_ANOTHER = /^(?:KT|TL|TUQ)\. /u

function prefixes(authority: readonly ParagraphModel[]): Deviation[] {
  const last = authority.at(-1)
  return [
    ...deviationAt(
      'authority.prefix',
      'Quyền hạn ghi “TM.”, “Q.”, “KT.”, “TL.” hoặc “TUQ.”, có dấu chấm và cách chữ trước chức vụ.',
      authority.filter(({ text }) => LIKE_PREFIX.test(tidy(text)) && !PREFIX.test(tidy(text).toLocaleUpperCase('vi'))),
    ),
    ...held(
      'authority.position',
      'Dưới dòng ký thay, thừa lệnh, thừa ủy quyền là chức vụ của chính người ký.',
      last,
      last !== undefined && FOR_ANOTHER.test(tidy(last.text)),
    ),
  ]
}

const DEGREE = /^(?:BS|ThS|TS|PGS|GS|CK|DS|CN|KS|ĐD|Bác sĩ|Thạc sĩ|Tiến sĩ|Dược sĩ)[\p{L}\d]*(?:\.|\s)/iu

const signerDeviations = (signer: ParagraphModel): Deviation[] => [
  ...styleDeviations('signer', 'Họ tên người ký', [signer], ND30.signer),
  ...centredDeviations('signer', 'Họ tên người ký', [signer]),
  ...held(
    'signer.case',
    'Họ tên người ký viết chữ thường, hoa chữ đầu mỗi tiếng.',
    signer,
    signer.text === signer.text.toLocaleUpperCase('vi'),
  ),
  ...held(
    'signer.degree',
    'Trước họ tên người ký không ghi học hàm, học vị; ngành y tế, giáo dục, khoa học theo quy định của ngành.',
    signer,
    DEGREE.test(tidy(signer.text)),
  ),
]
