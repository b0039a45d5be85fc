export { units } from './units.ts'
