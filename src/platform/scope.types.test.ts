import { expectTypeOf, it } from 'vitest'
import type { ReadDb, Reader, Scope, WriteDb, Writer } from './scope.ts'

/* Checked by the compiler in `npm test`; at run time these assertions are empty. */
it('says by its type who may read, who may write, and what', () => {
  // A Scope has no door to the data, a Reader none that writes.
  expectTypeOf<Scope>().not.toHaveProperty('db')
  expectTypeOf<ReadDb>().not.toHaveProperty('insertInto')
  expectTypeOf<ReadDb>().not.toHaveProperty('updateTable')
  expectTypeOf<ReadDb>().not.toHaveProperty('deleteFrom')
  expectTypeOf<Writer<'notice'>>().toExtend<Reader>()
  expectTypeOf<Reader>().not.toExtend<Writer<'notice'>>()

  // A Writer of more tables serves where fewer are asked for, never the other way round.
  expectTypeOf<Writer<'notice' | 'file'>>().toExtend<Writer<'notice'>>()
  expectTypeOf<Writer<'notice'>>().not.toExtend<Writer<'notice' | 'file'>>()
  expectTypeOf<Writer<'notice'>>().not.toExtend<Writer<'file'>>()
  expectTypeOf<Parameters<WriteDb<'notice'>['insertInto']>[0]>().toEqualTypeOf<'notice'>()

  // A callback that names no table may write none.
  expectTypeOf<Parameters<WriteDb<never>['insertInto']>[0]>().toEqualTypeOf<never>()
  expectTypeOf<Writer<never>>().not.toExtend<Writer<'notice'>>()
})
