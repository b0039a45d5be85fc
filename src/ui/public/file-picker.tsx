import { Icon, type IconName } from './icon.tsx'

interface Props {
  name: string
  label: string
  icon: IconName
  accept?: string
  /** Opens the camera at once on a phone. */
  camera?: boolean
  multiple?: boolean
}

/** A big square that opens the camera or the files; a real file input lies under it. */
export function FilePicker({ name, label, icon, accept, camera = false, multiple = false }: Props) {
  return (
    <label className="pick">
      <input type="file" name={name} accept={accept} multiple={multiple} {...(camera && { capture: 'environment' })} />
      <Icon name={icon} />
      <span>{label}</span>
      <small data-chosen />
    </label>
  )
}
