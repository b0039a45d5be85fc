const NAMED: Readonly<Record<string, string>> = {
  Q1: 'Quý I',
  Q2: 'Quý II',
  Q3: 'Quý III',
  Q4: 'Quý IV',
  '9M': '9 tháng',
}

const HALVES: Readonly<Record<string, string>> = { H1: '6 tháng đầu năm', H2: '6 tháng cuối năm' }

/** The code of a duty's period as a table writes it: 2026-03 → T3/2026, 2026-W06 → Tuần 6/2026, 2026-03-05 → 05/3. */
export function periodWords(code: string): string {
  const [, year, part] = /^(\d{4})(?:-(.+))?$/.exec(code) ?? []
  if (year === undefined) return code
  if (part === undefined) return `Năm ${year}`
  const half = HALVES[part]
  if (half) return `${half} ${year}`
  if (NAMED[part]) return `${NAMED[part]}/${year}`
  const [, month, day] = /^(\d\d)-(\d\d)$/.exec(part) ?? []
  if (month && day) return `${day}/${Number(month)}/${year}`
  const week = /^W(\d\d)$/.exec(part)?.[1]
  if (week) return `Tuần ${Number(week)}/${year}`
  return /^\d\d$/.test(part) ? `T${Number(part)}/${year}` : code
}
