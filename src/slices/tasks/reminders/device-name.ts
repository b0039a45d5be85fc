const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/CocCocBrowser|coc_coc/i, 'Cốc Cốc'],
  [/Edg\//, 'Edge'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'điện thoại Android'],
  [/iPhone|iPad/, 'iPhone, iPad'],
  [/Windows/, 'máy tính Windows'],
  [/Macintosh/, 'máy Mac'],
  [/Linux/, 'máy tính Linux'],
]
const first = (list: typeof BROWSERS, agent: string, otherwise: string): string =>
  list.find(([pattern]) => pattern.test(agent))?.[1] ?? otherwise

/** "Chrome trên điện thoại Android": how a person tells their browsers apart. */
export const deviceName = (agent: string): string =>
  `${first(BROWSERS, agent, 'Trình duyệt')} trên ${first(SYSTEMS, agent, 'máy khác')}`
