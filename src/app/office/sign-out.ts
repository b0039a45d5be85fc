import { base } from '#ui/office/base.ts'

/** Leaves by a form like any other page, so that signing out needs no answer to be read. */
export function signOut(): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = `${base}/dang-xuat`
  document.body.append(form)
  form.submit()
}
