import { defineRule } from '../rule.ts'

const POSITION = /(?:GIÁM ĐỐC|TRƯỞNG|CHỦ TỊCH)\s*$/u

export const noSigner = defineRule({
  code: 'no-signer',
  severity: 'remark',
  kind: 'x-layout',
  title: 'Không thấy người ký',
  about: 'Cuối văn bản có chức vụ và họ tên người ký (NĐ 30/2020/NĐ-CP, Phụ lục I).',
  look: ({ draft: { signer }, outline }) => {
    // A position that stands beside other words, as in a text export, is there all the same.
    if (!signer && outline.lines.some(line => POSITION.test(line.text))) return []
    if (!signer) return [{ where: 'Cuối văn bản', says: 'Không thấy chức vụ và họ tên người ký' }]
    return signer.name ? [] : [{ where: 'Cuối văn bản', says: 'Có chức vụ người ký nhưng không thấy họ tên' }]
  },
})
