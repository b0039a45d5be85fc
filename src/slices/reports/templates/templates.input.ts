import { z } from 'zod'

const command = { request_key: z.uuid() }

export const uploadTemplateInput = z.object({
  ...command,
  name: z.string().trim().min(1, 'Đặt tên cho mẫu.').max(120, 'Tên mẫu dài quá 120 chữ.'),
})
export type UploadTemplate = z.output<typeof uploadTemplateInput>

export const retireTemplateInput = z.object({ ...command, row_version: z.number().int().positive() })
export type RetireTemplate = z.output<typeof retireTemplateInput>

/** Null: our own layout. */
export const chooseTemplateInput = z.object({ ...command, template_id: z.uuid().nullable() })
export type ChooseTemplate = z.output<typeof chooseTemplateInput>

/** Filled in with the figures of a report, or with made-up ones. */
export const previewFilter = z.object({ report: z.uuid().optional() })
