import { describe, expect, it } from 'vitest'
import { browser } from '#test/browser.ts'
import { asOwner, testDatabase } from '#test/database.ts'
import { openTestHouse, PASSWORD } from '#test/http-house.ts'
import { openFirstRun } from './first-run.ts'

const FORM = {
  kind: 'facility',
  parent_agency: 'Sở Y tế tỉnh Hòa Giang',
  name: 'Trung tâm Y tế khu vực An Bình',
  place: 'An Bình',
  symbol_suffix: 'TTYT',
  head_title: 'Giám đốc',
  slug: 'an-binh',
  full_name: 'Đặng Minh Châu',
  user_name: 'chau.dang',
  password: PASSWORD,
  password_again: PASSWORD,
}

function newHouse(database: ReturnType<typeof testDatabase>) {
  const firstRun = openFirstRun('a secret')
  const house = openTestHouse(database, { firstRun })
  return { house, token: firstRun.token, b: browser(house.app) }
}

describe('before there is a facility', () => {
  const database = testDatabase()

  it('leads every page to the set-up and tells the API so', async () => {
    const { b } = newHouse(database)
    for (const path of ['/', '/viec', '/quan-tri', '/dang-nhap']) expect((await b.get(path)).to).toBe('/thiet-lap')
    expect((await b.get('/api/me')).status).toBe(503)
    expect((await b.get('/thiet-lap')).text).toContain('Mã thiết lập')
  })

  it.each([
    ['a wrong token', { token: 'ABCD-EFGH-JKMN' }, 'Mã thiết lập chưa đúng'],
    ['no token', { token: '' }, 'Mã thiết lập chưa đúng'],
    ['a short password', { password: 'ngắn', password_again: 'ngắn' }, 'ít nhất 10 ký tự'],
    ['two passwords', { password_again: `${PASSWORD}!` }, 'chưa giống nhau'],
    ['a reserved address', { slug: 'quan-tri' }, 'Địa chỉ ngắn gồm'],
    ['no name', { name: '  ' }, 'Nhập tên cơ sở'],
  ])('refuses %s, keeps what was typed, makes nothing', async (_, change, sentence) => {
    const { b, token } = newHouse(database)
    const answer = await b.post('/thiet-lap', { ...FORM, token, ...change })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(sentence)
    expect(answer.text).toContain('value="Đặng Minh Châu"')
    expect(answer.text).not.toContain(PASSWORD)
    const { rows } = await database.auth.query('select 1 from auth.site')
    expect(rows).toEqual([])
  })

  it('stops guessing', async () => {
    const { house } = newHouse(database)
    const guesser = browser(house.app, '203.0.113.9')
    for (let i = 0; i < 20; i++) expect((await guesser.post('/thiet-lap', { ...FORM, token: 'no' })).status).toBe(422)
    expect((await guesser.post('/thiet-lap', { ...FORM, token: 'no' })).status).toBe(429)
  })
})

describe('setting up', () => {
  const database = testDatabase()

  it('takes a broken-off attempt up again, then closes its door', async () => {
    const { house, token, b } = newHouse(database)
    await asOwner(database, client =>
      client.query(`create function auth.break_off() returns trigger language plpgsql as $$ begin raise 'gone'; end $$;
        create trigger break_off before insert on auth.site for each row execute function auth.break_off()`),
    )
    expect((await b.post('/thiet-lap', { ...FORM, token, name: 'Tên gõ nhầm' })).status).toBe(500)
    expect((await b.get('/')).to).toBe('/thiet-lap')
    await asOwner(database, client => client.query('drop trigger break_off on auth.site'))

    const answer = await b.post('/thiet-lap', { ...FORM, token, coordinator: 'co' })
    expect([answer.status, answer.to]).toEqual([303, '/tai-khoan/hai-lop'])
    const { rows } = await asOwner(database, client =>
      client.query(`select (select count(*)::int from app.facility) facilities, (select count(*)::int from app.staff) staff,
        (select string_agg(name, '|') from app.letterhead) names,
        (select string_agg(role, ' ' order by role) from app.role_grant) roles,
        (select count(*)::int from app.programme where code = 'CCHC') programmes`),
    )
    expect(rows[0]).toEqual({
      facilities: 1,
      staff: 1,
      names: FORM.name,
      roles: 'administrator coordinator owner',
      programmes: 1,
    })
    // The token is spent and there is a facility: nobody sets up a second time.
    expect((await b.get('/thiet-lap')).status).toBe(404)
    expect((await b.post('/thiet-lap', { ...FORM, token })).status).toBe(404)
    expect(house.logged()).not.toContain(token)
  })
})

describe('two at once', () => {
  const database = testDatabase()

  it('make one facility', async () => {
    const { b, token } = newHouse(database)
    const answers = await Promise.all([1, 2, 3].map(() => b.post('/thiet-lap', { ...FORM, token })))
    expect(answers.filter(answer => answer.status === 303)).toHaveLength(1)
    const { rows } = await asOwner(database, client => client.query('select count(*)::int n from app.facility'))
    expect(rows[0].n).toBe(1)
  })
})
