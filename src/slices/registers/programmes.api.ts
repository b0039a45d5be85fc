import { type Reader, read, type Scope } from '#platform/scope.ts'

/** The programme whose work this product counts: administrative reform. */
export const CCHC = 'CCHC'

export interface Programme {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly counts: boolean
}

export const listProgrammes = (scope: Scope | Reader): Promise<Programme[]> =>
  read(scope, reader =>
    reader.db.selectFrom('programme').select(['id', 'code', 'name', 'counts']).orderBy('code').execute(),
  )

export interface Topic {
  readonly id: string
  readonly name: string
}

/** Topics in use, in the facility's order. */
export const listTopics = (scope: Scope | Reader): Promise<Topic[]> =>
  read(scope, reader =>
    reader.db
      .selectFrom('topic')
      .select(['id', 'name'])
      .where('closed_on', 'is', null)
      .orderBy('position')
      .orderBy('name')
      .execute(),
  )
