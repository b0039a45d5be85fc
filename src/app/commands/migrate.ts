import { prepareDatabase } from '../prepare-database.ts'
import { type Command, readArgs } from './command.ts'
import { enterDatabase } from './enter-database.ts'

/** Đưa cơ sở dữ liệu lên phiên bản của chương trình. */
export const run: Command = async call => {
  readArgs(call, 'migrate', 0, {})
  const stay = await enterDatabase(call.config, 'migrate', call.tell)
  try {
    const applied = await prepareDatabase(stay.database)
    call.print(applied.length > 0 ? `Đã áp dụng: ${applied.join(', ')}` : 'Cơ sở dữ liệu đã ở phiên bản mới nhất.')
    return 0
  } finally {
    await stay.leave()
  }
}
