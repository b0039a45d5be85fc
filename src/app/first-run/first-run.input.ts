import { z } from 'zod'
import { isUserName, tidyUserName } from '#platform/auth/user-name.ts'
import { isUsableSlug } from '#platform/http/reserved-slugs.ts'

const line = (what: string, max = 200) =>
  z
    .string()
    .transform(text => text.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, { error: `Nhập ${what}.` })
        .max(max, { error: `${what} dài quá ${max} ký tự.` }),
    )

/** What the first page asks: the facility, its letterhead, and whose account opens the house. */
export const firstRunInput = z.object({
  token: z.string().trim().min(1, { error: 'Nhập mã thiết lập.' }),
  kind: z.enum(['facility', 'department']).default('facility'),
  parent_agency: line('cơ quan chủ quản'),
  name: line('tên cơ sở'),
  place: line('địa danh', 100),
  symbol_suffix: line('ký hiệu văn bản', 30),
  head_title: line('chức danh người đứng đầu', 60),
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .refine(isUsableSlug, { error: 'Địa chỉ ngắn gồm 2 đến 40 chữ thường không dấu, số và gạch nối.' }),
  full_name: line('họ và tên', 100),
  user_name: z
    .string()
    .transform(tidyUserName)
    .refine(isUserName, { error: 'Tên đăng nhập gồm 2 đến 40 chữ thường không dấu, số, dấu chấm hoặc gạch nối.' }),
  password: z.string(),
  password_again: z.string(),
  /** The owner of a small facility often runs the plan too. */
  coordinator: z.literal('co').optional(),
})

export type FirstRunInput = z.output<typeof firstRunInput>
