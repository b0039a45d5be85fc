import type { UnitKind } from './facilities.words.ts'
import { sameName, tokensOf } from './party-words.ts'

const ALL_UNITS: readonly UnitKind[] = ['office', 'ward', 'station']
/** Words that may stand around the kinds of a group: "các khoa, phòng chức năng có liên quan". */
const AROUND = new Set(
  'cac toan bo the tat ca moi tung va y te chuc nang chuyen mon lam sang can ls cls truc thuoc thuoc don vi bo phan co lien quan trung tam benh vien o tai cua xa phuong thi tran'.split(
    ' ',
  ),
)
/** People named by their place in each unit: the duty goes to the units. */
const PEOPLE = new Set('thu truong pho lanh dao nguoi dung dau vien chuc can bo nhan vien lao dong'.split(' '))

const EVERYBODY = /\b(vien chuc|can bo|nhan vien|lao dong|thu truong|nguoi dung dau)\b/
const PLURAL = new Set(['cac', 'toan', 'tat', 'moi', 'tung'])

export interface GroupWords {
  readonly kinds: readonly UnitKind[]
  readonly certainty: number
}

/** Reads words that mean many units at once: which kinds, and how surely; undefined when they name one thing. */
export function readGroup(words: string): GroupWords | undefined {
  const tokens = tokensOf(words)
  const kinds = new Set<UnitKind>()
  let people = false
  for (const [i, word] of tokens.entries()) {
    if (word === 'khoa') kinds.add('ward')
    else if (word === 'phong') kinds.add('office')
    else if (word === 'tram' || word === 'tyt') kinds.add('station')
    else if (word === 'don' && tokens[i + 1] === 'vi') for (const kind of ALL_UNITS) kinds.add(kind)
    else if (PEOPLE.has(word)) people = true
    else if (!AROUND.has(word)) return undefined
  }
  const spread = tokens.includes('xa') && tokens.includes('phuong')
  const isPlural = kinds.size > 1 || spread || tokens.some(word => PLURAL.has(word))
  const vague = tokens.join(' ').includes('lien quan')
  if (kinds.size === 0) return EVERYBODY.test(tokens.join(' ')) ? { kinds: ALL_UNITS, certainty: 0.65 } : undefined
  // "Trưởng khoa" without a name: perhaps all of them, perhaps the one of this row.
  if (!isPlural) return people ? { kinds: ALL_UNITS.filter(kind => kinds.has(kind)), certainty: 0.5 } : undefined
  return { kinds: ALL_UNITS.filter(kind => kinds.has(kind)), certainty: (people ? 0.7 : 1) * (vague ? 0.6 : 1) }
}

/** "Trưởng phòng Tổ chức - Hành chính": the unit is meant, through its head. */
const HEAD_OF =
  /^(?:truong|pho|pho truong|lanh dao|phu trach|thu truong) (?=(?:phong|khoa|tram|tyt|to|ban|bo phan|don nguyen) \S)/
/** Ranks and forms of address before a person's name. */
const ADDRESS =
  /^(?:(?:d c|dong chi|ong|ba|gs|pgs|ts|ths|bs|bac si|bscki|bsckii|bs cki|bs ckii|ds|duoc si|cn|ks|ys|y si|dd|dieu duong|nhs|ho sinh) )+/
const IN_CHARGE = / (?:phu trach|duoc phan cong).*$/

/** What is left of a party's words when the office that is not its name is taken off: head of a unit, rank, charge. */
export function withoutOffice(words: string): { kind: 'unit' | 'person' | 'position'; tokens: string[] } | undefined {
  const text = tokensOf(words).join(' ')
  const strip = (pattern: RegExp): string[] => text.replace(pattern, '').split(' ')
  if (HEAD_OF.test(text)) return { kind: 'unit', tokens: strip(HEAD_OF) }
  if (ADDRESS.test(text)) return { kind: 'person', tokens: strip(ADDRESS) }
  return IN_CHARGE.test(text) ? { kind: 'position', tokens: strip(IN_CHARGE) } : undefined
}

const OUTSIDE = [
  /^(so|bo|cuc|vu|chi cuc|tong cuc) (y te|noi vu|tai chinh|thong tin|khoa hoc|van hoa|giao duc|tu phap|nong nghiep|xay dung)/,
  /^(syt|byt|snv)\b/,
  /\b(ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|mttq|mat tran to quoc)\b/,
  /^(trung tam|tt) (ksbt|kiem soat benh tat)|^cdc\b|^trung tam (phap y|giam dinh|kiem nghiem|cap cuu)/,
  /^(bao|dai|co quan bao|co quan thong tan|dai phat thanh|dai truyen hinh|cong thong tin)\b/,
  /^(bao hiem xa hoi|bhxh|cong an|truong (hoc|dai hoc|cao dang|trung hoc|tieu hoc|mam non|thpt|thcs)|huyen uy|tinh uy|thanh uy|dang uy (xa|phuong|huyen|tinh)|van phong (ubnd|chinh phu))\b/,
  /^trung tam (y te du phong|van hoa|truyen thong|phuc vu hanh chinh cong)|^cong ttdt\b/,
  /^(hoi (lien hiep phu nu|lhpn|nong dan|cuu chien binh|chu thap do|nguoi cao tuoi)|doan thanh nien (xa|phuong|huyen|tinh))\b/,
  /^(phong|ban|trung tam|hoi|doan|to|chi cuc|kho bac) .* (tinh|huyen|thanh pho|xa|phuong|thi xa)$/,
  /^cac (co quan|to chuc|doan the|ban nganh|dia phuong)\b|^(so ban nganh|doan the|dia phuong)\b/,
]

/** A body outside the facility: the superior department, the press, the committees of the place. */
export const isOutside = (words: string, parentAgency: string): boolean => {
  const tokens = tokensOf(words)
  if (parentAgency !== '' && sameName(tokens, tokensOf(parentAgency)) > 0) return true
  return OUTSIDE.some(pattern => pattern.test(tokens.join(' ')))
}

/** Words for the facility as a whole, beside its own name. */
export const meansFacility = (tokens: readonly string[]): boolean =>
  /^(toan )?(trung tam y te|trung tam|ttyt|benh vien|bv|bvdk|don vi|co quan|toan don vi)$/.test(tokens.join(' '))

/** "Ban Giám đốc", "BGĐ", "Lãnh đạo Trung tâm": the board. */
export const meansBoard = (tokens: readonly string[]): boolean =>
  /^(ban giam doc|bgd|ban lanh dao|lanh dao)( (trung tam|ttyt|benh vien|don vi)( y te)?)?$/.test(tokens.join(' '))
