import { type Figure, sum } from './figure.ts'

export const surveyForms: Figure = {
  code: 'survey_forms',
  row: 12,
  no: '12a',
  name: 'Phiếu khảo sát',
  unit: 'phiếu',
  definition: 'Số phiếu hợp lệ đã thu.',
  source: 'Bảng số liệu, dòng 12; ghi cạnh tỷ lệ hài lòng.',
  rule: sum(['survey', 'satisfaction'], 'form'),
}
