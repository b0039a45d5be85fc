/** What a figure in the preview can do, by its key. */
export interface FigureLook {
  /** Opens the records behind it. */
  onOpen?: (key: string) => void
  /** Changed since the draft was last read: tinted. */
  changed?: ReadonlySet<string>
  /** The one that is open beside the paper. */
  opened?: string
}
