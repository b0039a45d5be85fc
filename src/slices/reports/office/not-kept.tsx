import { IconTrendingDown } from '@tabler/icons-react'
import { Icon } from '#ui/office/icon.tsx'

/** A promise that is not kept yet: no state of work, so none of the seven silhouettes. */
export function NotKept() {
  return (
    <span className="lt-tone-near lt-nowrap rp-not-kept">
      <Icon of={IconTrendingDown} small /> Chưa đạt
    </span>
  )
}
