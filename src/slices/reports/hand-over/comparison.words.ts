import type { Comparison, Difference } from './compare-signed.ts'

/** "Bản đã ký ghi “18 bài”, bản của hệ thống ghi “19 bài” (bảng 2, dòng 5)." */
export function differenceWords({ place, ours, theirs }: Difference): string {
  const where = ` (${place})`
  if (ours === '') return `Bản đã ký có thêm “${theirs}”${where}.`
  if (theirs === '') return `Bản đã ký không có “${ours}”${where}.`
  return `Bản đã ký ghi “${theirs}”, bản của hệ thống ghi “${ours}”${where}.`
}

/** How an attached file compares, in one sentence. */
export function comparisonWords({ verdict, differences, more, filled }: Comparison): string {
  if (verdict === 'no_text') return 'Tệp là bản chụp hoặc không có chữ đọc được nên không đối chiếu được.'
  if (verdict === 'other') return 'Tệp không giống báo cáo này; xem lại có gắn nhầm tệp không.'
  if (verdict === 'differs') return `${differences.length + more} chỗ khác với bản đã ký ở đây:`
  const { number, day, month } = filled
  const given = [number && `số ${number}`, day && month && `ngày ${day}/${month}`].filter(Boolean).join(', ')
  return `Khớp từng chữ với bản đã ký ở đây${given ? `; phần để trống đã ghi ${given}` : ''}.`
}
