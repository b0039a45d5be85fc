/** Figures over the ledger: what reports and targets are computed from. */
export { type ChangedFact, changedFacts } from './changed-facts.queries.ts'
export { computeFigures, factsOf, factsOfFigure, type Window } from './compute-figures.ts'
export { type FactOfDay, factsByDay } from './facts-by-day.ts'
export { ALL_FIGURES, FIGURES, figureOf, PROMISE_FIGURES } from './figures/catalogue.ts'
export { evaluate, type Fact, type FigureValue, feeds, figuresFedBy, shareOfFact } from './figures/evaluate.ts'
export type { Figure, FigureRule, FigureWords } from './figures/figure.ts'
export { keptPeriods } from './figures/kept-periods.ts'
export { sessionAttendance } from './figures/session-attendance.ts'
