/** Ways of telling that a duty's words name, as the plan writes them. */
const FORM_WORDS = [
  /website, trang thông tin điện tử/iu,
  /(?:trang thông tin điện tử|trang tin điện tử|cổng thông tin điện tử|website|fanpage|facebook|zalo|youtube)/giu,
  /khảo sát (?:mức độ |sự )?hài lòng/iu,
  /hướng dẫn, tuyên truyền trực tiếp/iu,
  /tuyên truyền trực tiếp/iu,
  /tập huấn, bồi dưỡng(?:, quán triệt)?/iu,
  /hội nghị tuyên truyền, phổ biến, giáo dục pháp luật/iu,
  /quán triệt/iu,
  /tài liệu hướng dẫn/iu,
  /mã QR/iu,
  /(?:tin, bài|bài viết) trên báo(?: và phát thanh, truyền hình)?/iu,
  /màn hình (?:điện tử )?LED/iu,
  /tờ rơi|pa-?nô|áp phích|băng rôn|loa truyền thanh|xe lưu động/giu,
] as const

const PRODUCT_WORDS = [
  /(?:ít nhất |tối thiểu )?\d+ (?:tin hoặc bài viết|tin, bài|tin bài|bài viết|bài|tin|bản tin|buổi|cuộc)/iu,
  /báo cáo (?:kết quả thực hiện|định kỳ|tổng kết|sơ kết)/iu,
  /báo cáo (?:cho|về|gửi) [\p{Lu}][^,;.]{2,60}?(?= theo| định kỳ|$)/u,
  /tin, bài|tin bài/iu,
] as const

const collect = (title: string, patterns: readonly RegExp[]): string[] => {
  const found: string[] = []
  for (const pattern of patterns) {
    const hits = pattern.global
      ? [...title.matchAll(pattern)].map(match => match[0])
      : (pattern.exec(title)?.slice(0, 1) ?? [])
    for (const hit of hits) if (!found.some(known => known.toLowerCase().includes(hit.toLowerCase()))) found.push(hit)
  }
  return found
}

export const formsOfTitle = (title: string): string[] => collect(title, FORM_WORDS)
export const productsOfTitle = (title: string): string[] => collect(title, PRODUCT_WORDS).slice(0, 1)
