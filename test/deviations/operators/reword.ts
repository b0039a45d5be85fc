import { type Finder, type Operator, rewording } from './operator.ts'

/** Other words in one place. */
export const reword = (
  row: string,
  name: string,
  code: string,
  find: Finder,
  from: RegExp | string,
  to: string,
  also?: RegExp,
): Operator => ({
  row,
  name,
  codes: [code],
  put: rewording(find, words => words.replace(from, to)),
  ...(also ? { also } : {}),
})
