import { Refused } from '#ui/office/answer.ts'
import { apiAt } from '#ui/office/base.ts'
import type { ImportedPlan } from '../import-plan.ts'

interface Sent {
  file: File
  year: string
  /** The version in force that the new plan takes the place of. */
  replaces?: string | undefined
  request_key: string
  /** 0 to 1, while the file goes out. */
  onProgress: (part: number) => void
}

/** Sends a plan file; `fetch` does not tell how far an upload is, so this is the older way. */
export function sendFile({ file, year, replaces, request_key, onProgress }: Sent): Promise<ImportedPlan> {
  const form = new FormData()
  form.set('file', file)
  form.set('request_key', request_key)
  if (year !== '') form.set('year', year)
  if (replaces !== undefined) form.set('replaces', replaces)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `${apiAt('plans')}/import`)
    request.responseType = 'json'
    request.upload.addEventListener('progress', event => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    })
    request.upload.addEventListener('load', () => onProgress(1))
    request.addEventListener('error', () => reject(new Error('no answer')))
    request.addEventListener('load', () => {
      if (request.status < 300) resolve(request.response)
      else reject(new Refused(request.status, request.response?.error ?? {}, undefined))
    })
    request.send(form)
  })
}
