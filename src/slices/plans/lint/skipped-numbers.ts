/** Numbers missing between two that follow each other; a great leap is another list. */
export const skippedBetween = (from: number, to: number): number[] =>
  to - from > 1 && to - from < 6 ? Array.from({ length: to - from - 1 }, (_, index) => from + index + 1) : []
