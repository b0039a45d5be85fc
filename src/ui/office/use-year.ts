import { useAddress } from './use-address.ts'
import { useMe } from './use-me.ts'

const KEPT = 'lantoa.year'

/** The plan year the desk works in: from the address, else as last chosen, else the latest plan whose year has begun. */
export function useYear(): { year: number | undefined; setYear: (year: number) => void } {
  const address = useAddress()
  const years = useMe().plan_years
  const wanted = Number(address.get('nam') ?? sessionStorage.getItem(KEPT))
  // The newest first; next year's plan is drafted while this year's work goes on.
  const begun = years.find(year => year <= new Date().getFullYear())
  return {
    year: years.includes(wanted) ? wanted : (begun ?? years[0]),
    setYear: year => {
      sessionStorage.setItem(KEPT, String(year))
      address.set({ nam: String(year), trang: undefined })
    },
  }
}
