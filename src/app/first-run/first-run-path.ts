/** Where a new house is set up. */
export const FIRST_RUN_PATH = '/thiet-lap'
