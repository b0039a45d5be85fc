import { IconPrinter } from '@tabler/icons-react'
import { Button } from '#ui/office/button.tsx'

/** Paper and workbook of the view that is open, with the filters of the address. */
export function ExportLinks() {
  return (
    <Button icon={IconPrinter} onClick={() => window.print()}>
      In trang này
    </Button>
  )
}
