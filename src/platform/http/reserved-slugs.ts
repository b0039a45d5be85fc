/** First parts of addresses that are pages, now or in rooms still to come; no facility may be named so. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  'api',
  'assets',
  'healthz',
  'viec',
  'quan-tri',
  'dang-nhap',
  'dang-xuat',
  'tai-khoan',
  'thiet-lap',
  'in',
  'xuat',
  'lich',
  'ke-hoach',
  'ngoai-tuyen',
  'vao',
  'tin-tuc',
  'thu-tuc',
  'van-ban',
  'khao-sat',
  'cuoc-thi',
  'gop-y',
  'lien-he',
  'tim-kiem',
  'man-hinh',
  'phat-thanh',
  'lop-hoc',
  'ban-tin',
  'so-lieu',
  'gioi-thieu',
  'lantoa',
  'admin',
  'www',
  'static',
  'public',
  'rss',
])

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

export const isUsableSlug = (slug: string): boolean =>
  slug.length >= 2 && slug.length <= 40 && SLUG.test(slug) && !RESERVED_SLUGS.has(slug)
