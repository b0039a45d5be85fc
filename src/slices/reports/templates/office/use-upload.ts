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
      toast({ text: state === 'checked' ? `Mẫu ${name} dùng được.` : `Mẫu ${name} còn lỗi, xem ở dưới.` })
      onDone?.()
    },
  })
  return {
    send: upload.mutate,
    isBusy: upload.isPending,
    trouble: upload.error === null ? undefined : saysOf(upload.error, templatesWords),
  }
}
