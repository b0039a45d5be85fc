import { formatMoney } from '#ui/format.ts'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { UnsureNote } from '#ui/office/fields/unsure-note.tsx'
import { WordTag } from '#ui/office/word-tag.tsx'
import type { PartContent, PartyContent, RowContent } from '../plan-content.ts'
import { partyRoleWords, rhythmWords } from '../plans.words.ts'
import { keyIn, minimumLine, rhythmChoices, scheduleLine, timesLine } from '../schedule.words.ts'
import { LeadField } from './lead-field.tsx'
import type { Choices, Review, Unsure } from './plans.client.ts'
import type { RowMarks } from './source-marks.ts'
import { Letter } from './source-text.tsx'

interface Props {
  content: RowContent
  choices: Choices | undefined
  unsure: readonly Unsure[]
  offers: Review['offers']
  letters: RowMarks['letters']
  onChange: (content: RowContent) => void
}

/** The opened row as facts; the two things most often in doubt, rhythm and lead, are changed right here. */
export function RowFacts({ content, choices, unsure, offers, letters, onChange }: Props) {
  const setPart = (index: number, part: PartContent) =>
    onChange({ ...content, parts: content.parts.map((old, at) => (at === index ? part : old)) })
  const several = content.parts.length > 1
  return (
    <>
      <Products content={content} letters={letters} several={several} />
      {content.parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one row keep their order
        <div key={index} className={several ? 'pl-part' : undefined}>
          {several && <h3 className="pl-part-name">{part.product ?? `Phần ${index + 1}`}</h3>}
          <dl className="pl-facts">
            <PartFacts {...{ part, choices, unsure, offers, letters }} onChange={next => setPart(index, next)} />
          </dl>
        </div>
      ))}
      {content.budget !== null && (
        <dl className="pl-facts">
          <Fact name="Kinh phí">
            <span className="lt-num">{formatMoney(content.budget)}</span>
          </Fact>
        </dl>
      )}
    </>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="pl-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Products({ content, letters, several }: Pick<Props, 'content' | 'letters'> & { several: boolean }) {
  const products = several ? [] : content.products
  if (products.length + content.forms.length === 0) return null
  return (
    <dl className="pl-facts">
      {products.length > 0 && (
        <Fact name="Sản phẩm">
          <Words words={products} letter={letters.products} />
        </Fact>
      )}
      {content.forms.length > 0 && (
        <Fact name="Hình thức">
          <Words words={content.forms} letter={letters.forms} />
        </Fact>
      )}
    </dl>
  )
}

/** Words in boxes; the letter stays with the last one. */
const Words = ({ words, letter }: { words: readonly string[]; letter: string | undefined }) => (
  <>
    {words.map((word, index) => (
      <WordTag key={word}>
        {word}
        {index === words.length - 1 && <Letter letter={letter} />}
      </WordTag>
    ))}
  </>
)

interface PartProps extends Omit<Props, 'content' | 'onChange'> {
  part: PartContent
  onChange: (part: PartContent) => void
}

function PartFacts({ part, choices, unsure, offers, letters, onChange }: PartProps) {
  return (
    <>
      <Schedule {...{ part, letters, onChange }} />
      <Fact name="Chủ trì">
        <Leads {...{ part, choices, unsure, offers, letters, onChange }} />
      </Fact>
      <OtherParties part={part} letters={letters} />
      <Rule part={part} choices={choices} letters={letters} />
    </>
  )
}

function Schedule({ part, letters, onChange }: Pick<PartProps, 'part' | 'letters' | 'onChange'>) {
  const loose = ['continuous', 'event', 'unspecified'].includes(part.schedule_kind)
  return (
    <Fact name={loose ? 'Nhịp thực hiện' : 'Thời gian'}>
      <div className="pl-rhythm">
        {loose ? (
          <div className="pl-unlabelled">
            <SelectField
              label={`Nhịp đếm được, văn bản ghi ${scheduleLine(part)}`}
              value={part.rhythm}
              choices={rhythmChoices}
              clearable
              placeholder="Chưa chọn nhịp"
              onChange={value => onChange({ ...part, rhythm: keyIn(rhythmWords, value), rhythm_is_assumed: false })}
            />
          </div>
        ) : (
          <b className="lt-num">{scheduleLine(part)}</b>
        )}
        <span className="lt-num">
          → {timesLine(part)}
          <Letter letter={letters.schedule} unsure={part.rhythm_is_assumed} />
        </span>
      </div>
      {part.rhythm_is_assumed && (
        <UnsureNote
          text={`Văn bản ghi “${part.schedule_raw || scheduleLine(part)}”, nhịp này là giả định. Giữ thì bấm Nhận.`}
        />
      )}
    </Fact>
  )
}

function Leads({ part, choices, unsure, offers, letters, onChange }: PartProps) {
  const leads = part.parties.filter(party => party.role === 'lead')
  const set = (before: PartyContent, after: PartyContent) =>
    onChange({ ...part, parties: part.parties.map(party => (party === before ? after : party)) })
  if (leads.length === 0)
    return (
      <span className="pl-lack">
        Văn bản không ghi đơn vị chủ trì. Bấm Sửa để chọn, chưa có thì chưa ban hành được.
      </span>
    )
  return leads.map((party, index) => (
    <LeadField
      key={party.words}
      {...{ party, choices }}
      doubt={unsure.find(one => one.field === 'lead' && one.why.includes(party.words))}
      offers={offers.find(one => one.words === party.words)?.candidates ?? []}
      letter={index === 0 ? letters.lead : undefined}
      onChange={next => set(party, next)}
    />
  ))
}

function OtherParties({ part, letters }: Pick<PartProps, 'part' | 'letters'>) {
  const roles = [
    ['coordinator', letters.coordinators],
    ['supervisor', letters.supervisors],
  ] as const
  return roles.map(([role, letter]) => {
    const parties = part.parties.filter(party => party.role === role)
    if (parties.length === 0) return null
    return (
      <Fact key={role} name={partyRoleWords[role]}>
        {parties.map(party => (
          <WordTag key={party.words}>
            {party.words}
            {party.kind === 'unknown' && ' (chưa khớp)'}
          </WordTag>
        ))}
        <span className="lt-muted lt-small">
          {parties.some(party => party.has_duty) ? 'có kỳ riêng' : 'không giao kỳ riêng'}
        </span>
        <Letter letter={letter} />
      </Fact>
    )
  })
}

function Rule({ part, choices, letters }: Pick<PartProps, 'part' | 'choices' | 'letters'>) {
  const kind = choices?.kinds.find(one => one.value === part.activity_kind)?.label
  const channel = choices?.channels.find(one => one.value === part.channel)?.label
  const unit = choices?.measures.find(one => one.value === part.measure)?.label ?? 'việc'
  const minimum = minimumLine(part, unit)
  return (
    <Fact name="Tính kết quả">
      {kind ?? 'Việc nào cũng được tính'}
      {channel !== undefined && ` trên ${channel}`}
      {minimum !== null && (
        <>
          {', '}
          <b className="lt-num">{minimum}</b>
        </>
      )}
      <Letter letter={letters.targets} />
      {part.rule_is_proposed && <span className="lt-muted lt-small"> đề xuất, sửa được</span>}
    </Fact>
  )
}
