import { useId, useState } from 'react'
import { formatInstant } from '#ui/format.ts'
import { apiAt } from '#ui/office/base.ts'
import { Button, ButtonAnchor } from '#ui/office/button.tsx'
import { CheckField } from '#ui/office/fields/check-field.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import type { PlanLife } from './life.client.ts'
import type { Later } from './use-plan-life.ts'

type Signed = PlanLife['attachments'][number]

/** The signed file of a version: kept as it was sent, compared with what stands here. */
export function PlanSigned({ id, life, later }: { id: string; life: PlanLife; later: Later }) {
  const field = useId()
  if (!life.may.attach && life.attachments.length === 0) return null
  return (
    <Sheet title="Bản đã ký" facts={life.attachments.length === 0 && 'Chưa gắn tệp nào'}>
      {life.attachments.map(signed => (
        <SignedFile key={signed.id} {...{ id, signed, later }} mayEdit={life.may.attach} />
      ))}
      {life.may.attach && (
        <div className="lt-form-acts">
          <input
            className="lt-hidden"
            id={field}
            type="file"
            accept=".pdf,.docx,image/*"
            onChange={event => {
              const file = event.currentTarget.files?.[0]
              if (file) later.mutate({ does: 'attach', file })
            }}
          />
          <label className="lt-btn" htmlFor={field}>
            {later.isPending && later.variables?.does === 'attach' ? 'Đang gửi và đối chiếu' : 'Gắn bản đã ký'}
          </label>
          <span className="lt-muted lt-small">PDF, Word hoặc ảnh chụp. Tệp có chữ thì được đối chiếu với bản này.</span>
        </div>
      )}
    </Sheet>
  )
}

function SignedFile({ id, signed, later, mayEdit }: { id: string; signed: Signed; later: Later; mayEdit: boolean }) {
  const [sure, ask] = useState(false)
  return (
    <div className="pl-signed">
      <p>
        <b>{signed.name}</b>{' '}
        <span className="lt-muted lt-num">
          {signed.attached_name} gắn lúc {formatInstant(signed.attached_at)}
        </span>
      </p>
      <Differences signed={signed} />
      <div className="lt-form-acts">
        <ButtonAnchor href={`${apiAt('plans')}/${id}/signed/${signed.id}`} download>
          Tải {signed.name}
        </ButtonAnchor>
        {mayEdit &&
          (sure ? (
            <>
              <Button onClick={() => later.mutate({ does: 'remove', signed: signed.id })}>Gỡ {signed.name}</Button>
              <Button kind="quiet" onClick={() => ask(false)}>
                Giữ lại
              </Button>
            </>
          ) : (
            <Button kind="quiet" onClick={() => ask(true)}>
              Gỡ tệp này
            </Button>
          ))}
      </div>
      {mayEdit && (
        <CheckField
          label="Cho người dân tải trên trang công khai"
          value={signed.is_public}
          onChange={is_public => later.mutate({ does: 'publish', signed: signed.id, is_public })}
        />
      )}
    </div>
  )
}

function Differences({ signed: { differences } }: { signed: Signed }) {
  if (differences === null) return <p className="lt-muted">Bản chụp hoặc tệp không đọc được chữ, chưa đối chiếu.</p>
  if (differences.length === 0) return <p>Chữ trong tệp khớp với bản này.</p>
  return (
    <details>
      <summary>{differences.length} chỗ khác với bản này</summary>
      <dl className="pl-diff-fields">
        {differences.map(one => (
          <div key={`${one.place}.${one.theirs}`}>
            <dt>{one.place}</dt>
            <dd>
              {one.ours !== '' && <>Ở đây: {one.ours}. </>}
              {one.theirs === '' ? 'Bản ký không có.' : <>Bản ký: {one.theirs}</>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
