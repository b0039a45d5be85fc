/** Figures over the ledger: what reports and targets are computed from. */
export {
  computeFigures,
  evaluate,
  type Fact,
  type FigureValue,
  factsOf,
  feeds,
  figuresFedBy,
  lateFacts,
  type SentReport,
  type Window,
} from './compute-figures.ts'
export { type FactOfDay, factsByDay } from './facts-by-day.ts'
export { FIGURES, type Figure, type FigureRule, figureOf } from './figure-catalogue.ts'
