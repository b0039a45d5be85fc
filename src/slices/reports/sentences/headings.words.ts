/** The outline of the stand-alone report, and under which of its headings a sentence stands. In the document's order. */
export const SECTIONS = {
  direction: 'Công tác chỉ đạo, điều hành',
  results: 'Kết quả thực hiện',
  assessment: 'Đánh giá chung',
  next: 'Nhiệm vụ trọng tâm kỳ sau',
  proposals: 'Kiến nghị, đề xuất',
} as const
export type Section = keyof typeof SECTIONS

interface HeadingWords {
  readonly section: Section
  /** Missing where the section's own title says it all. */
  readonly title?: string
}

export const HEADINGS = {
  direction: { section: 'direction' },
  progress: { section: 'results', title: 'Tiến độ thực hiện kế hoạch' },
  channels: { section: 'results', title: 'Tuyên truyền trên các kênh thông tin' },
  meetings: { section: 'results', title: 'Hội nghị, tập huấn, đối thoại' },
  community: { section: 'results', title: 'Truyền thông tại cộng đồng, tuyên truyền trực quan' },
  contests: { section: 'results', title: 'Cuộc thi tìm hiểu; mô hình, sáng kiến' },
  procedures: { section: 'results', title: 'Niêm yết, công khai thủ tục hành chính' },
  surveys: { section: 'results', title: 'Khảo sát sự hài lòng' },
  feedback: { section: 'results', title: 'Tiếp nhận, xử lý phản ánh, kiến nghị' },
  money: { section: 'results', title: 'Kinh phí' },
  notes: { section: 'results', title: 'Số liệu ghi nhận bổ sung, số liệu còn thiếu' },
  good: { section: 'assessment', title: 'Kết quả nổi bật' },
  shortcomings: { section: 'assessment', title: 'Tồn tại, hạn chế' },
  causes: { section: 'assessment', title: 'Nguyên nhân' },
  next_tasks: { section: 'next' },
  proposals: { section: 'proposals' },
} as const satisfies Record<string, HeadingWords>
export type Heading = keyof typeof HEADINGS
export const HEADING_CODES = Object.keys(HEADINGS) as [Heading, ...Heading[]]

export const headingTitle = (heading: Heading): string => {
  const words: HeadingWords = HEADINGS[heading]
  return words.title ?? SECTIONS[words.section]
}
