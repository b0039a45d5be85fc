import { defineRule } from '../rule.ts'

export const noSigner = defineRule({
  code: 'no-signer',
  severity: 'remark',
  kind: 'x-layout',
  title: 'Không thấy người ký',
  about: 'Cuối văn bản có chức vụ và họ tên người ký (NĐ 30/2020/NĐ-CP, Phụ lục I).',
  look: ({ draft: { signer } }) => {
    if (!signer) return [{ where: 'Cuối văn bản', says: 'Không thấy chức vụ và họ tên người ký' }]
    return signer.name ? [] : [{ where: 'Cuối văn bản', says: 'Có chức vụ người ký nhưng không thấy họ tên' }]
  },
})
