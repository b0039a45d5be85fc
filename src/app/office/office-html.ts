import { assetUrl } from '#ui/public/assets.ts'

interface OfficeHtml {
  /** '' or '/<slug>' */
  base: string
  nonce: string
  facility: string
}

const FIRST_FONTS = ['be-vietnam-pro-latin-400-normal.woff2', 'be-vietnam-pro-latin-600-normal.woff2']

/** The one page that the desk's script starts from. */
export function officeHtml({ base, nonce, facility }: OfficeHtml): string {
  const fonts = FIRST_FONTS.map(
    font => `<link rel="preload" href="${assetUrl(font)}" as="font" type="font/woff2" crossorigin="anonymous">`,
  )
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="base" content="${escaped(base)}">
<meta name="robots" content="noindex">
<meta name="theme-color" content="#083f4a">
<link rel="icon" type="image/svg+xml" href="${assetUrl('icon.svg')}">
<title>${escaped(facility)} · Lan Tỏa</title>
${fonts.join('\n')}
<link rel="stylesheet" href="${assetUrl('office.css')}">
<script type="module" nonce="${escaped(nonce)}" src="${assetUrl('office.js')}"></script>
</head>
<body>
<div id="root"></div>
<noscript>Bàn làm việc cần JavaScript. Trang Việc của đơn vị mở được không cần: <a href="${escaped(base)}/viec">Mở Việc</a>.</noscript>
</body>
</html>
`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
