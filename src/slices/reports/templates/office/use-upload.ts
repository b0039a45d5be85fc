import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { saysOf } from '#ui/office/answer.ts'
import { keepKeys } from '#ui/office/keep-keys.ts'
import { useToast } from '#ui/office/toast.tsx'
import { templatesWords } from '../templates.words.ts'
import { keys, sendTemplate } from './templates.client.ts'

/** Sends a file as a version of a template and tells how its check came out. */
export function useUpload(onDone?: () => void) {
  const queries = useQueryClient()
  const toast = useToast()
  const [keyFor] = useState(keepKeys)
  const upload = useMutation({
    mutationFn: ({ file, name }: { file: File; name: string }) =>
      sendTemplate({ file, name, request_key: keyFor([name, file.name, file.size, file.lastModified]) }),
    onSuccess: async ({ state }, { name }) => {
      await queries.invalidateQueries({ queryKey: keys.all })
      if (state === 'checked') toast({ text: `Mẫu ${name} dùng được.` })
      onDone?.()
    },
  })
  return {
    send: upload.mutate,
    isBusy: upload.isPending,
    /** Said where the file was chosen; the faults stand with the template. */
    refused:
      upload.data?.state === 'refused'
        ? `Mẫu ${upload.variables?.name ?? ''} còn lỗi, xem từng chỗ ở dưới.`
        : undefined,
    trouble: upload.error === null ? undefined : saysOf(upload.error, templatesWords),
  }
}
