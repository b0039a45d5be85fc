export type { MatterSource, ToldMatter } from './told-matters.ts'
