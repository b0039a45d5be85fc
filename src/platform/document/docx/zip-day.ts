/** Zip keeps local time without a zone: noon of the first day it can write is the same bytes wherever it is made. */
export const zipDay = (): Date => new Date(1980, 0, 1, 12)
