import { describe, expect, it } from 'vitest'
import { buildCalendar, type CalendarDuty } from './build-calendar.ts'
import { readCalendar } from './read-calendar.fixture.ts'

const DUTY: CalendarDuty = {
  id: '01990000-0000-7000-8000-000000000001',
  no: '5',
  title: 'Viết tin, bài về cải cách hành chính; gửi Sở\\Bộ',
  unit_name: 'Trạm Y tế xã Tân Lập',
  period_code: '2026-03',
  proof: 'liên kết bài',
  state: 'open',
  state_reason: null,
  due: '2026-03-31',
  due_on: '2026-03-31',
  extended_to: null,
  sequence: 0,
  changed_at: new Date('2026-03-01T00:00:00Z'),
  address: 'https://anbinh.example.vn/viec/nop/01990000-0000-7000-8000-000000000001',
}
const long = 'Tuyên truyền phổ biến, giáo dục pháp luật về kiểm soát thủ tục hành chính '.repeat(6)

describe('an iCalendar file', () => {
  const text = buildCalendar('Hạn nộp: Trạm Y tế xã Tân Lập', [
    DUTY,
    {
      ...DUTY,
      id: '01990000-0000-7000-8000-000000000002',
      title: long,
      due: '2026-04-15',
      extended_to: '2026-04-15',
      sequence: 1,
    },
    {
      ...DUTY,
      id: '01990000-0000-7000-8000-000000000003',
      state: 'waived',
      state_reason: 'Trạm sửa chữa,\nkhông tiếp dân',
    },
  ])

  it('ends every line with CRLF and folds it within 75 octets, never inside a letter', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    const lines = text.split('\r\n')
    for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
    expect(lines.filter(line => line.startsWith(' ')).length).toBeGreaterThan(5)
    expect(text).not.toContain('\uFFFD')
  })

  it('reads back as what was written', () => {
    const { events, method } = readCalendar(text)
    expect(method).toBe('PUBLISH')
    expect(
      events.map(event => [event.UID, event['DTSTART;VALUE=DATE'], event.SUMMARY, event.STATUS, event.SEQUENCE]),
    ).toEqual([
      [`${DUTY.id}@lantoa`, '20260331', 'TT 5 Viết tin, bài về cải cách hành chính; gửi Sở\\Bộ', 'CONFIRMED', '0'],
      ['01990000-0000-7000-8000-000000000002@lantoa', '20260415', `TT 5 ${long}`, 'CONFIRMED', '1'],
      [
        '01990000-0000-7000-8000-000000000003@lantoa',
        '20260331',
        `Không áp dụng: TT 5 ${DUTY.title}`,
        'CANCELLED',
        '0',
      ],
    ])
    expect(events[1]?.DESCRIPTION).toContain('Gia hạn, hạn cũ 31/3/2026')
    expect(events[2]?.DESCRIPTION).toContain('Không áp dụng: Trạm sửa chữa,\nkhông tiếp dân')
    expect(events[0]?.URL ?? events[0]?.['URL;VALUE=URI']).toBe(DUTY.address)
  })

  it('blocks nobody’s time and rings no bell', () => {
    expect(readCalendar(text).events.map(event => event.TRANSP)).toEqual(['TRANSPARENT', 'TRANSPARENT', 'TRANSPARENT'])
    expect(text).not.toContain('VALARM')
  })
})
