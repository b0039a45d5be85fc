import { expect, it } from 'vitest'
import { renderPage } from '#ui/public/render.ts'
import type { Face } from './load-face.ts'
import { PublicHome } from './public-home.tsx'
import type { PublishedPlan } from './published-plan.ts'

const FACE: Face = { name: 'Trung tâm Y tế khu vực An Bình', superior: 'Sở Y tế tỉnh Hòa Giang' }
const goal = (text: string, at: { table?: number }): PublishedPlan['targets'][number] => ({
  id: text,
  position: 1,
  text,
  metric: 'articles',
  op: '>=',
  value: 1,
  unit: 'bài',
  per: 'month',
  scope: null,
  source: { at },
})
const planWith = (targets: PublishedPlan['targets']): PublishedPlan => ({
  id: 'p',
  year: 2026,
  title: 'Tuyên truyền cải cách hành chính',
  number: '01/KH-TTYT',
  issued_on: '2026-01-05',
  signer_capacity: null,
  signer_position: 'GIÁM ĐỐC',
  signer_name: 'Lâm Gia Bảo',
  signed: null,
  targets,
  rows: [],
})
const shown = (face: Face, plan?: PublishedPlan) => renderPage(<PublicHome base="" face={face} plan={plan} />)

it('with no contact typed in opens with the name of the facility and of its superior', () => {
  const page = shown({ ...FACE, hotline: '0900 000 115' })
  expect(page).toContain(`<h1>${FACE.name}</h1><p class="lead">${FACE.superior}</p>`)
  expect(page).not.toMatch(/Liên hệ|<dl/)
})

it.each(['address', 'phone', 'email', 'open_hours'] as const)('with a typed-in %s tells how to reach it', field => {
  const page = shown({ ...FACE, [field]: 'Điều đã khai' })
  expect(page).toContain('<h1>Liên hệ với chúng tôi</h1>')
  expect(page).toContain('Điều đã khai')
})

it('tells the goals of the text; without one, only how many tasks there are', () => {
  const inTable = goal('ít nhất 01 bài/tháng', { table: 1 })
  const told = shown(FACE, planWith([goal('- Hài lòng trên 90%', {}), inTable]))
  expect(told).toContain('<li>Hài lòng trên 90%</li>')
  expect(told).toContain('Số 01/KH-TTYT')
  const bare = shown(FACE, planWith([inTable]))
  expect(bare).toContain('0 nhiệm vụ trong kế hoạch')
  expect(bare).toContain('href="/ke-hoach"')
  expect(bare).not.toMatch(/bài\/tháng|Số 01|<li>/)
})
