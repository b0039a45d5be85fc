import { IconCopy } from '@tabler/icons-react'
import { Icon } from '#ui/office/icon.tsx'
import { useToast } from '#ui/office/toast.tsx'

/** A field with its braces; a press puts it on the clipboard. */
export function CopyButton({ text }: { text: string }) {
  const toast = useToast()
  const copy = async () => {
    const isCopied = await copyText(text)
    toast({ text: isCopied ? `Đã chép ${text}.` : `Chưa chép được; bôi đen ${text} rồi chép.` })
  }
  return (
    <span className="tpl-copy">
      <code>{text}</code>
      <button type="button" aria-label={`Chép ${text}`} title={`Chép ${text}`} onClick={copy}>
        <Icon of={IconCopy} small />
      </button>
    </span>
  )
}

/** Where the desk is reached without https a browser gives no clipboard: then the older way. */
async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard !== undefined)
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
  const box = document.createElement('textarea')
  box.value = text
  document.body.append(box)
  box.select()
  const isCopied = document.execCommand('copy')
  box.remove()
  return isCopied
}
