import { describe, expect, it } from 'vitest'
import { Problem } from '#platform/errors.ts'
import { readConfig } from './read-config.ts'
import { sourceDir } from './source-dir.ts'

const refusal = (env: NodeJS.ProcessEnv): Pick<Problem, 'code' | 'params'> => {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('not refused')
}

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      production: false,
      port: 3000,
      dataDir: `${sourceDir}/data`,
      sourceDir,
      database: undefined,
      databaseUser: undefined,
      publicUrl: undefined,
      trustProxy: false,
      testClock: undefined,
      logLevel: 'info',
    })
  })

  it('takes a mail server together with its sender', () => {
    const mail = { SMTP_URL: 'smtps://nhac:x@mail.anbinh.example:465', MAIL_FROM: 'Lan Tỏa <nhac@anbinh.example>' }
    expect(readConfig(mail).mail).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM })
    expect(refusal({ SMTP_URL: mail.SMTP_URL }).params).toMatchObject({ name: 'MAIL_FROM' })
  })

  it('takes what is given, and an empty variable for none', () => {
    const config = readConfig({
      PORT: '8080',
      DATA_DIR: '/srv/lan toa',
      DATABASE_URL: 'postgres://lantoa:x@db/lantoa',
      PUBLIC_URL: 'https://anbinh.example/',
      LANTOA_TEST_CLOCK: '2026-03-06T08:00:00+07:00',
      LOG_LEVEL: '',
    })
    expect(config).toMatchObject({
      port: 8080,
      dataDir: '/srv/lan toa',
      database: { owner: 'postgres://lantoa:x@db/lantoa', roles: undefined },
      publicUrl: 'https://anbinh.example',
      testClock: new Date('2026-03-06T01:00:00Z'),
      logLevel: 'info',
    })
  })

  it.each([
    ['PORT', 'tám mươi'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://db/lantoa'],
    ['PUBLIC_URL', 'anbinh.example'],
    ['PUBLIC_URL', 'ftp://anbinh.example'],
    ['PUBLIC_URL', 'https://anbinh.example/lan-toa'],
    ['PUBLIC_URL', 'https://anbinh.example?x=1'],
    ['LANTOA_TEST_CLOCK', '06/3/2026'],
    ['SMTP_URL', 'mail.anbinh.example:587'],
    ['MAIL_FROM', 'nhắc việc'],
    ['MAIL_FROM', 'a@b.vn\r\nBcc: c@d.vn'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s and names it', (name, value) => {
    expect(refusal({ [name]: value })).toMatchObject({ code: 'config.invalid', params: { name } })
  })

  it('refuses a fixed clock in production', () => {
    const env = { LANTOA_TEST_CLOCK: '2026-03-06T08:00:00+07:00' }
    expect(refusal({ ...env, NODE_ENV: 'production' }).code).toBe('config.test-clock-in-production')
    expect(readConfig({ ...env, NODE_ENV: 'test' }).testClock).toBeDefined()
  })

  it('wants the address of every role or of none', () => {
    const url = 'postgres://db/lantoa'
    expect(refusal({ DATABASE_URL: url, DATABASE_URL_APP: url })).toMatchObject({
      code: 'config.role-urls',
      params: { missing: 'DATABASE_URL_AUTH, DATABASE_URL_JOBS' },
    })
    const all = { DATABASE_URL: url, DATABASE_URL_APP: url, DATABASE_URL_AUTH: url, DATABASE_URL_JOBS: url }
    expect(readConfig(all).database?.roles).toEqual({ app: url, auth: url, jobs: url })
  })
})
