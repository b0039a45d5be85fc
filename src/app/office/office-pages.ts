import type { ComponentType } from 'react'

/** One page of the desk; its script is fetched when somebody goes there. */
export interface OfficePage {
  /** Below /quan-tri, with `$id` for the parts that vary. */
  path: string
  load: () => Promise<ComponentType>
  /** A work screen has no side menu: import, review, report. */
  work?: boolean
}

/** Every page of the desk, one line each: path, module, component. The menu shows a room once its first page stands here. */
export const OFFICE_PAGES: readonly OfficePage[] = [
  { path: '/', load: async () => (await import('../pages/office/home-page.tsx')).HomePage },
]
