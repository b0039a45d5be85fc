import { Button } from '#ui/office/button.tsx'
import { GONE, readSentence } from '../sentence-text.policy.ts'
import type { FieldMap, Sentence } from './sentences.client.ts'
import type { SentenceWork } from './use-sentence.ts'

interface Props {
  sentence: Sentence
  fields: FieldMap
  work: SentenceWork
  mine: string | undefined
  onTaken: () => void
}

/** What somebody should look at: a figure that changed or is gone, a proposal that turned, another's words, a failed save. */
export function Marks({ sentence, fields, work, mine, onTaken }: Props) {
  const values = Object.fromEntries(Array.from(fields.values(), ({ key, text }) => [key, text]))
  const say = (text: string | null) => (text === null ? '(theo đề xuất)' : readSentence(text, values))
  if (work.theirs)
    return (
      <div className="rs-mark" role="alert">
        <p>
          <b>Người khác vừa sửa câu này thành:</b> {say(work.theirs.text)}
        </p>
        <p>
          <b>Câu đang viết:</b> {say(mine ?? sentence.text)}
        </p>
        <span className="lt-row">
          <Button small kind="primary" onClick={work.keepMine}>
            Giữ câu đang viết
          </Button>
          <Button
            small
            onClick={() => {
              onTaken()
              work.takeTheirs()
            }}
          >
            Lấy câu của họ
          </Button>
        </span>
      </div>
    )
  if (work.trouble !== undefined)
    return (
      <div className="rs-mark" role="alert">
        <p>Chưa lưu được. {work.trouble}</p>
        <Button small onClick={work.retry}>
          Lưu lại
        </Button>
      </div>
    )
  return <Notes sentence={sentence} work={work} say={say} />
}

function Notes({
  sentence,
  work,
  say,
}: {
  sentence: Sentence
  work: SentenceWork
  say: (text: string | null) => string
}) {
  const { is_turned, changed, gone, proposed, text } = sentence
  if (!is_turned && changed.length === 0 && gone.length === 0) return null
  const keep = () => work.save(work.edit(text))
  return (
    <div className="rs-mark">
      {gone.length > 0 && <p>Một số liệu trong câu không còn nữa, trên giấy hiện là “{GONE}”. Sửa câu hoặc bỏ câu.</p>}
      {changed.length > 0 && <p>Số liệu trong câu đã đổi từ khi sửa; câu đang viết theo số mới.</p>}
      {is_turned && proposed === null && <p>Số liệu hiện nay không còn đề xuất câu này.</p>}
      {is_turned && proposed !== null && (
        <details>
          <summary>Câu đề xuất đã khác. Xem câu đề xuất mới</summary>
          <p className="rs-new">{say(proposed)}</p>
          <Button small busy={work.isBusy} onClick={() => work.save(work.edit(null))}>
            Dùng câu đề xuất mới
          </Button>
        </details>
      )}
      {gone.length === 0 && (
        <Button small kind="quiet" busy={work.isBusy} onClick={keep}>
          Giữ câu đã sửa
        </Button>
      )}
    </div>
  )
}
