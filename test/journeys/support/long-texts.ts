import type { Page } from 'playwright-core'

/** Nothing in an office is short: names and sentences as long as the system takes them. */
export const LONG = {
  unit: 'Khoa Kiểm soát bệnh tật, phòng chống các bệnh truyền nhiễm nguy hiểm, y tế công cộng, dinh dưỡng, sức khỏe môi trường, sức khỏe nghề nghiệp và truyền thông nguy cơ tại cộng đồng dân cư vùng sâu',
  person: 'Nguyễn Phước Công Tằng Tôn Nữ Hoàng Thị Khánh Nguyệt Quỳnh Giao Thiên Hương',
  title: `Kế hoạch tuyên truyền cải cách hành chính năm 2027 của Trung tâm Y tế khu vực An Bình, ${'gắn với chuyển đổi số, nâng cao chất lượng phục vụ người bệnh và cải thiện chỉ số hài lòng '.repeat(3)}`,
  note: 'Buổi nói chuyện kéo dài hơn dự kiến vì bà con hỏi nhiều về thẻ bảo hiểm y tế điện tử và cách đặt lịch khám. '.repeat(
    4,
  ),
} as const

/** Sends a command as the desk does, from the page's own session. */
async function send(page: Page, path: string, body: object): Promise<{ id?: string; version_id?: string }> {
  const origin = new URL(page.url()).origin
  const data = { request_key: crypto.randomUUID(), ...body }
  const response = await page.request.post(`/api/${path}`, { data, headers: { origin } })
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`)
  return response.json()
}

/** Names of the structure, by the owner. */
export async function addLongNames(owner: Page): Promise<void> {
  const unit = { kind: 'ward', name: LONG.unit, short_name: null }
  await send(owner, 'facilities/units', { opened_on: '2026-01-01', units: [unit] })
  const nobody = { code: null, unit_id: null, position_id: null, email: null, phone: null }
  await send(owner, 'facilities/staff', { full_name: LONG.person, starts_on: '2026-01-01', ...nobody })
}

/** Next year's plan, typed in by the coordinator; gives its version's id. */
export async function addLongPlan(coordinator: Page): Promise<string> {
  const { version_id = '' } = await send(coordinator, 'plans/typed', { year: 2027, title: LONG.title.trim() })
  return version_id
}
