import type { Page } from 'playwright-core'
import { see, type Who } from './every-page.ts'
import { LONG } from './long-texts.ts'
import type { Visit } from './open-browser.ts'

interface Mistake {
  readonly name: string
  /** Makes it, and gives the page that says so. */
  page(): Promise<Page>
}

/** Wrong input where people type: each page says what is wrong and keeps what was typed. */
export function makeMistakes({ visitor, owner, coordinator, nurse }: Record<Who, Visit>): Mistake[] {
  return [
    {
      name: 'sign-in refused',
      page: async () => {
        const { page } = visitor
        await see(page, '/dang-nhap')
        await page.fill('[name=user_name]', 'khong.co')
        await page.fill('[name=password]', 'không phải mật khẩu')
        await page.click('main button[type=submit]')
        await page.locator('[role=alert], .errors, .sum').first().waitFor()
        return page
      },
    },
    {
      name: 'hand-in without evidence, with a long note',
      page: async () => {
        const { page } = nurse
        await see(page, '/viec')
        await page.getByRole('link', { name: 'Nộp minh chứng' }).first().click()
        await page.fill('[name=ghi-chu]', LONG.note)
        await page.check('[name=rieng-tu]')
        await page.locator('form').first().getByRole('button').last().click()
        await page.getByText('Chưa gửi được.').waitFor()
        return page
      },
    },
    {
      name: 'a plan file that is none',
      page: async () => {
        const { page } = coordinator
        await see(page, '/quan-tri/ke-hoach/nop')
        const file = {
          name: 'ke-hoach.docx',
          mimeType: 'application/octet-stream',
          buffer: Buffer.from('không phải Word'),
        }
        await page.getByLabel('Tệp kế hoạch').setInputFiles(file)
        await page.getByRole('button', { name: 'Nộp và đọc tệp' }).click()
        await page.getByText('Chưa đọc được tệp.').waitFor()
        return page
      },
    },
    {
      name: 'a role for nobody',
      page: async () => {
        const { page } = owner
        await see(page, '/quan-tri/don-vi?muc=vai-tro&them=1')
        await page.getByRole('button', { name: 'Trao vai trò' }).click()
        await page.getByText('Chưa chọn.').first().waitFor()
        return page
      },
    },
    {
      name: 'a staff sheet with bad rows',
      page: async () => {
        const { page } = owner
        await see(page, '/quan-tri/don-vi?muc=vien-chuc&them=bang')
        await page.getByLabel('Bảng viên chức').fill('Họ và tên\tĐơn vị\nLê Văn Ba\tKhoa Không Có\n\tKhoa Nội')
        await page.getByRole('button', { name: 'Xem thử bảng' }).click()
        await page.getByText(/dòng chưa nhận được/).waitFor()
        return page
      },
    },
  ]
}
