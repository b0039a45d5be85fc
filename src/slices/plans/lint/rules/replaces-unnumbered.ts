import { defineRule } from '../rule.ts'

const REPLACES = /(?:kế hoạch này\s+)?thay thế (?:cho )?kế hoạch/iu

export const replacesUnnumbered = defineRule({
  code: 'replaces-unnumbered',
  severity: 'remark',
  kind: 'x-replaces',
  title: 'Kế hoạch bị thay thế không có số',
  about: 'Phải nói rõ số, ngày của kế hoạch bị thay thế thì mới biết bản nào hết hiệu lực và việc nào chuyển sang.',
  look: ({ draft, places }) =>
    draft.replaces?.number
      ? []
      : places
          .filter(({ text }) => REPLACES.test(text) && !/bị thay thế/iu.test(text))
          .map(({ where, at }) => ({
            where,
            says: 'Nói thay thế một kế hoạch nhưng không ghi số của kế hoạch đó',
            at,
          })),
})
