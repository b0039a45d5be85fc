import './plans.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { answer, saysOf } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { TextAreaField } from '#ui/office/fields/text-area-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { keepKeys } from '#ui/office/keep-keys.ts'
import { PageHeader } from '#ui/office/page-header.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { plans } from './plans.client.ts'

/** Starts a plan without a file. */
export function TypedPage() {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const replaces = useAddress().get('thay')
  const [year, setYear] = useState(() => String(new Date().getFullYear()))
  const [title, setTitle] = useState('Kế hoạch tuyên truyền cải cách hành chính')
  const [keyFor] = useState(keepKeys)
  const start = useMutation({
    mutationFn: (json: { year: number; title: string; replaces?: string }) =>
      answer(plans.typed.$post({ json: { ...json, request_key: keyFor(json) } })),
    onSuccess: ({ version_id }) => {
      void queries.invalidateQueries({ queryKey: ['plans'] })
      void navigate({ to: `/ke-hoach/${version_id}/doc` })
    },
  })
  const ready = /^20\d\d$/.test(year.trim()) && title.trim() !== ''
  return (
    <>
      <PageHeader
        title={replaces === undefined ? 'Gõ kế hoạch' : 'Gõ kế hoạch thay thế'}
        facts="Mở một bản dự thảo trống rồi gõ từng dòng nhiệm vụ."
      />
      <form
        className="pl-upload"
        onSubmit={event => {
          event.preventDefault()
          if (ready) start.mutate({ year: Number(year), title, ...(replaces !== undefined && { replaces }) })
        }}
      >
        <TextAreaField label="Tên kế hoạch" rows={2} value={title} onChange={setTitle} />
        <TextField label="Năm" value={year} onChange={setYear} />
        {start.error !== null && <InlineNotice>{saysOf(start.error)}</InlineNotice>}
        <div>
          <Button kind="primary" type="submit" disabled={!ready} busy={start.isPending}>
            Mở bản dự thảo
          </Button>
        </div>
      </form>
    </>
  )
}
