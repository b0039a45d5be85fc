import { MailRefused } from '../mail/mail-refused.ts'
import type { Mailer } from '../mail/mailer.ts'
import { bad, type Finding, good } from './finding.ts'

/** Whether the SMTP server answers and lets us in; nothing is sent. No server named is a choice, not a fault. */
export async function checkMail(mailer: Mailer | undefined): Promise<Finding> {
  if (!mailer) return good('Chưa cấu hình thư điện tử (SMTP_URL, MAIL_FROM): nhắc việc không gửi thư.')
  try {
    await mailer.verify()
    return good(`Máy chủ thư ${mailer.host} trả lời, gửi từ ${mailer.from}.`)
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    return bad(`Máy chủ thư ${mailer.host} không nhận: ${error.message}.`)
  }
}
