import { authWords } from '#platform/auth/auth.words.ts'
import { httpWords } from '#platform/http/http.words.ts'
import { sayWith } from '#platform/http/words.ts'
import { facilitiesWords } from '#slices/facilities/facilities.words.ts'

/** Every sentence a refusal may show, each owned by its slice. */
export const say = sayWith([httpWords, authWords, facilitiesWords])
