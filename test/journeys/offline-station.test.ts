import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proofPicture } from '#app/demo/proof-picture.ts'
import { acceptHandIn } from './support/evidence-desk.ts'
import { type FilledHouse, fillHouse } from './support/filled-house.ts'
import { DESK, findBarriers, keepPicture, openBrowser, openPhone, PATIENCE, visit } from './support/open-browser.ts'
import { signIn } from './support/sign-in.ts'

/** A duty of the list, as its card says it. */
interface Card {
  readonly path: string
  readonly row: string
  readonly period: string
}

const SOON = { timeout: PATIENCE, interval: 250 }

/** A phone that a station shares: its pages, its queue and who is signed in outlive its browser. */
describe('a station without a line', () => {
  const opened: { browser?: Browser; filled?: FilledHouse; phone?: BrowserContext; page?: Page } = {}
  const profile = mkdtempSync(join(tmpdir(), 'lantoa-phone-'))
  const filled = (): FilledHouse => {
    if (!opened.filled) throw new Error('the house did not start')
    return opened.filled
  }
  const page = (): Page => {
    if (!opened.page) throw new Error('the phone is off')
    return opened.page
  }
  const turnOn = async () => {
    opened.phone = await openPhone(profile, filled().house.url)
    opened.page = opened.phone.pages()[0] ?? (await opened.phone.newPage())
  }
  const turnOff = () => opened.phone?.close()
  const line = (there: boolean) => opened.phone?.setOffline(!there)
  const seen = async (name: string) => {
    await keepPicture(page(), `offline-${name}`)
    expect(await findBarriers(page()), name).toEqual([])
  }
  const enter = async (who: 'nurse' | 'coordinator') => {
    await signIn(page(), filled().accounts[who])
    await page().waitForURL(url => !url.pathname.startsWith('/dang-nhap'))
  }
  const item = (no: number) =>
    page()
      .locator('#hang-doi article')
      .filter({ hasText: `Số ${no} ·` })
  const cards: Card[] = []

  beforeAll(async () => {
    opened.browser = await openBrowser()
    opened.filled = await fillHouse({ until: '2026-01-20', clock: '2026-03-31T08:47:00+07:00' })
    await turnOn()
  })
  afterAll(async () => {
    await turnOff()
    await opened.browser?.close()
    await opened.filled?.house.stop()
    rmSync(profile, { recursive: true, force: true })
  })

  /** Hands in for a duty from its saved form. */
  async function handIn({ path }: Card, proof: { photo?: number; link?: string }): Promise<void> {
    await page().goto(path)
    await page().getByText('Chưa có mạng: lưu trên máy, tự gửi sau.').waitFor()
    if (proof.photo !== undefined) {
      const buffer = proofPicture(proof.photo)
      await page().setInputFiles('[name=tep]', { name: 'buoi-hop.png', mimeType: 'image/png', buffer })
    }
    if (proof.link !== undefined) await page().fill('[name=lien-ket]', proof.link)
    await page().check('[name=rieng-tu]')
    await page().locator('button[type=submit]').first().click()
    await page().waitForURL('**/viec/hang-doi')
  }

  it('takes the week along while there is a line', async () => {
    await enter('nurse')
    await page().goto('/viec')
    const links = page().locator('article', { has: page().getByRole('link', { name: 'Nộp minh chứng' }) })
    for (const card of await links.all()) {
      const path = (await card.getByRole('link', { name: 'Nộp minh chứng' }).getAttribute('href')) ?? ''
      const row = ((await card.locator('.tt').textContent()) ?? '').replace(/\D/g, '')
      const period = /Kỳ ([^·]+) ·/.exec((await card.locator('.duty-facts').textContent()) ?? '')?.[1] ?? ''
      cards.push({ path, row, period })
    }
    expect(cards.length).toBeGreaterThanOrEqual(4)
    const saved = () =>
      page().evaluate(async () => {
        const name = (await caches.keys()).find(key => key.startsWith('viec-trang-'))
        const pages = name ? await (await caches.open(name)).keys() : []
        return pages.map(({ url }) => new URL(url).pathname)
      })
    await expect.poll(saved, SOON).toEqual(expect.arrayContaining(['/viec', '/viec/hang-doi', cards[3]?.path]))
    await page().evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await seen('list-online')
  })

  it('reads its duties and hands in without a line', async () => {
    await line(false)
    await page().goto('/viec')
    await page().getByText('Đang ngoại tuyến.').waitFor()
    expect(await page().locator('.off').textContent()).toMatch(/Bản lưu lúc 08:47/)
    await seen('list')
    const [photo, link, waived] = cards
    if (!photo || !link || !waived) throw new Error('too few duties')
    await page().goto(photo.path)
    await page().getByText('Chưa có mạng: lưu trên máy, tự gửi sau.').waitFor()
    await seen('form')
    await page().check('[name=rieng-tu]')
    await page().locator('button[type=submit]').first().click()
    await page().getByText('Chưa gửi được.').waitFor()
    await seen('form-refused')
    await handIn(photo, { photo: 7101 })
    await handIn(link, { link: 'https://anbinh.example.vn/tin/ngay-hoi-suc-khoe' })
    await handIn(waived, { photo: 7102 })
    await expect.poll(() => page().locator('#hang-doi article').count(), SOON).toBe(3)
    await page().getByText('3 minh chứng chờ gửi.').waitFor()
    await seen('queue')
    await page().goto('/viec')
    await expect.poll(() => page().getByText('Đã nộp trên máy này, chờ gửi').count(), SOON).toBe(3)
    await seen('list-waiting')
  })

  it('is switched off, the server started again, a duty waived; back on the line, each goes out once or says why not', async () => {
    await turnOff()
    const waived = cards[2]?.path.split('/').at(-1) ?? ''
    const coordinator = await visit(opened.browser!, filled().house.url, DESK, { clock: filled().clock })
    await signIn(coordinator.page, filled().accounts.coordinator)
    await coordinator.page.waitForURL('**/quan-tri**')
    const status = await coordinator.page.evaluate(async id => {
      const row = await (await fetch(`/api/tasks/occurrences/${id}`)).json()
      const row_version = row.duty?.row_version ?? row.row_version
      const body = JSON.stringify({ request_key: crypto.randomUUID(), row_version, reason: 'Xã dừng họp trong tháng' })
      const headers = { 'content-type': 'application/json' }
      return (await fetch(`/api/tasks/occurrences/${id}/waive`, { method: 'POST', headers, body })).status
    }, waived)
    expect(status).toBe(200)
    opened.filled = { ...filled(), house: await filled().house.restartAt('2026-03-31T09:20:00+07:00') }

    await turnOn()
    await line(false)
    await page().goto('/viec/hang-doi')
    await expect.poll(() => page().locator('#hang-doi article').count(), SOON).toBe(3)
    await line(true)
    await expect.poll(() => page().locator('.q-sent').count(), SOON).toBe(2)
    expect(await item(3).textContent()).toMatch(/Bị từ chối.*không nhận thêm/s)
    for (const name of ['Gửi cho việc khác', 'Lưu ảnh về máy', 'Xóa'])
      expect(await item(3).getByRole('button', { name }).count(), name).toBe(1)
    await seen('queue-sent')
    await page().goto(`${cards[0]?.path.replace('/nop/', '/ket-qua/')}`)
    expect(await page().getByRole('heading', { name: 'Đã nộp', exact: true }).count()).toBe(1)
    expect(await page().getByText('buoi-hop').count()).toBe(1)

    await acceptHandIn(coordinator.page, { row: cards[0]?.row ?? '', period: cards[0]?.period ?? '' })
    await coordinator.context.close()
    await page().reload()
    await page().getByText('Đã duyệt').first().waitFor()
  })

  it('gives a refused photo to another duty', async () => {
    const other = cards[3]
    if (!other) throw new Error('too few duties')
    await page().goto('/viec')
    await page().goto('/viec/hang-doi')
    await item(3).getByRole('button', { name: 'Gửi cho việc khác' }).click()
    await item(3)
      .getByLabel('Việc', { exact: true })
      .selectOption(other.path.split('/').at(-1) ?? '')
    await seen('queue-elsewhere')
    await item(3).getByRole('button', { name: 'Gửi cho việc này' }).click()
    await expect.poll(() => page().locator('.q-sent').count(), SOON).toBe(3)
  })

  it('keeps two people on one phone apart, and waits for the one whose sign-in ran out', async () => {
    const again = cards[4] ?? cards[1]
    await line(false)
    if (!again) throw new Error('too few duties')
    await handIn(again, { photo: 7105 })
    await opened.phone?.clearCookies()
    await line(true)
    await page().getByText('Đăng nhập lại để gửi.').waitFor()
    await seen('signed-out')
    await page().goto('/dang-nhap')
    await page().getByText('Máy này còn 1 minh chứng chờ gửi.').waitFor()
    await seen('sign-in')

    await enter('coordinator')
    await page().goto('/viec/hang-doi')
    await page().getByText('Máy này còn 1 mục chờ gửi của tài khoản khác.').waitFor()
    expect(await page().locator('#hang-doi article').count()).toBe(0)
    await seen('another-person')
    await line(false)
    await page().goto(again.path)
    await page().getByText('Chưa kết nối được').first().waitFor()
    await line(true)

    await page().goto('/tai-khoan')
    await page().click('button:has-text("Đăng xuất") >> nth=-1')
    await page().waitForURL('**/dang-nhap')
    await enter('nurse')
    await page().goto('/viec/hang-doi')
    await expect.poll(() => page().locator('.q-sent, .q-refused').count(), SOON).toBe(4)
    expect(await page().getByText('tài khoản khác').count()).toBe(0)
  })
})
