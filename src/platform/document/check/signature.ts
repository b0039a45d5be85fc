import { ND30 } from '../nd30.ts'
import { centredDeviations, type LayoutRule, missing, styleDeviations, upperDeviations } from './deviation.ts'

/** Ô 7a and 7b, Mục II.7. A block without a name has not been given its signer yet. */
export const checkSignature: LayoutRule = (_, { authority, signer }) => {
  if (signer === null) return [missing('signature.missing', 'Chưa thấy chức vụ và họ tên người ký cạnh nơi nhận.')]
  const unnamed = signer.text === signer.text.toLocaleUpperCase('vi')
  const positions = unnamed ? [...authority, signer] : authority
  return [
    ...styleDeviations('authority', 'Quyền hạn, chức vụ', positions, ND30.authority),
    ...upperDeviations('authority', 'Quyền hạn, chức vụ', positions),
    ...centredDeviations('authority', 'Quyền hạn, chức vụ', positions),
    ...(unnamed
      ? []
      : [
          ...styleDeviations('signer', 'Họ tên người ký', [signer], ND30.signer),
          ...centredDeviations('signer', 'Họ tên người ký', [signer]),
        ]),
  ]
}
