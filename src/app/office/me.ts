export type { Counts, Me } from '#ui/office/use-me.ts'
