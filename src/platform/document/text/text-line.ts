/** A line of a document as it is read, and where it stands: "bảng 2, dòng 5", "trang 3, dòng 12". */
export interface TextLine {
  readonly text: string
  readonly place: string
}
