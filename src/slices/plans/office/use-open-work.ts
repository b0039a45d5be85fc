import { useQuery } from '@tanstack/react-query'
import { Refused } from '#ui/office/answer.ts'
import { apiAt } from '#ui/office/base.ts'

/** How many occurrences of a task stand how, as the room of duties counts them. */
export interface OpenWork {
  open: number
  late: number
  submitted: number
  ahead: number
  accepted: number
}

/** Open work by task of a plan's version; the room above this one counts it, so it is asked by its address. */
export const useOpenWork = (versionId: string | null) =>
  useQuery({
    queryKey: ['tasks', 'open-work', versionId],
    enabled: versionId !== null,
    queryFn: async (): Promise<Record<string, OpenWork>> => {
      const response = await fetch(`${apiAt('tasks')}/open-work?version=${versionId ?? ''}`)
      if (!response.ok) throw new Refused(response.status, {}, undefined)
      const { tasks }: { tasks: Record<string, OpenWork> } = await response.json()
      return tasks
    },
  })
