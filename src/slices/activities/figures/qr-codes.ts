import { type Figure, sum } from './figure.ts'

export const qrCodes: Figure = {
  code: 'qr_codes',
  row: 11,
  no: '11c',
  name: 'Mã QR đã đặt',
  unit: 'mã',
  definition: 'Số mã QR đặt mới trong kỳ.',
  source: 'Bảng số liệu, dòng 11; ghi cạnh tỷ lệ thủ tục niêm yết.',
  rule: sum(['posting'], 'qr'),
}
