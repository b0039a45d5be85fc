import { allNamed, attributeOf, childOf, elementsOf, type XmlElement } from './parse-xml.ts'
import type { ParagraphLook, RunLook } from './word-model.ts'

type Partly<T> = { -readonly [K in keyof T]?: T[K] }

interface Style {
  readonly basedOn: string | undefined
  readonly run: Partly<RunLook>
  readonly paragraph: Partly<ParagraphLook>
}

/** The defaults of OOXML where neither the file's defaults nor a style says anything. */
const PLAIN_RUN: RunLook = { font: null, size: 10, bold: false, italic: false, colour: 'auto' }
const PLAIN_PARAGRAPH: ParagraphLook = {
  align: 'left',
  left: 0,
  firstLine: 0,
  before: 0,
  after: 0,
  line: 240,
  lineRule: 'auto',
}

export interface Looks {
  run(properties: XmlElement | undefined, paragraphStyle: string | undefined): RunLook
  paragraph(properties: XmlElement | undefined): ParagraphLook
}

/** Resolves properties: the file's defaults, then the styles from the root down, then what stands on the thing itself. */
export function looksOf(styles: XmlElement | undefined, theme: XmlElement | undefined): Looks {
  const fonts = themeFonts(theme)
  const byId = new Map<string, Style>()
  let normal: string | undefined
  for (const style of styles ? elementsOf(styles).filter(child => child.name === 'w:style') : []) {
    const id = attributeOf(style, 'w:styleId') ?? ''
    const isDefault = attributeOf(style, 'w:default') === '1' && attributeOf(style, 'w:type') === 'paragraph'
    if (isDefault) normal = id
    byId.set(id, {
      basedOn: attributeOf(childOf(style, 'w:basedOn'), 'w:val'),
      run: runProperties(childOf(style, 'w:rPr'), fonts),
      paragraph: paragraphProperties(childOf(style, 'w:pPr')),
    })
  }
  const defaults = childOf(styles, 'w:docDefaults')
  const defaultRun = runProperties(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'), fonts)
  const defaultParagraph = paragraphProperties(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr'))
  const chain = (id: string | undefined): Style[] => chainOf(byId, id)
  return {
    run: (properties, paragraphStyle) =>
      Object.assign(
        { ...PLAIN_RUN },
        defaultRun,
        ...chain(paragraphStyle ?? normal).map(style => style.run),
        ...chain(attributeOf(childOf(properties, 'w:rStyle'), 'w:val')).map(style => style.run),
        runProperties(properties, fonts),
      ),
    paragraph: properties =>
      Object.assign(
        { ...PLAIN_PARAGRAPH },
        defaultParagraph,
        ...chain(attributeOf(childOf(properties, 'w:pStyle'), 'w:val') ?? normal).map(style => style.paragraph),
        paragraphProperties(properties),
      ),
  }
}

function chainOf(byId: ReadonlyMap<string, Style>, id: string | undefined): Style[] {
  const chain: Style[] = []
  let next = id
  // A style that is based on itself in a ring must not hold us.
  while (next !== undefined && chain.length < 20) {
    const style = byId.get(next)
    if (style === undefined) break
    chain.unshift(style)
    next = style.basedOn
  }
  return chain
}

function themeFonts(theme: XmlElement | undefined): ReadonlyMap<string, string> {
  const fonts = new Map<string, string>()
  for (const kind of ['major', 'minor']) {
    const latin = theme && allNamed(theme, `a:${kind}Font`).map(font => childOf(font, 'a:latin'))[0]
    const face = attributeOf(latin, 'typeface')
    if (face) for (const script of ['Ascii', 'HAnsi']) fonts.set(`${kind}${script}`, face)
  }
  return fonts
}

const isOn = (element: XmlElement): boolean => !['0', 'false', 'off'].includes(element.attributes['w:val'] ?? '1')

function runProperties(properties: XmlElement | undefined, fonts: ReadonlyMap<string, string>): Partly<RunLook> {
  const look: Partly<RunLook> = {}
  for (const element of properties ? elementsOf(properties) : []) {
    const value = attributeOf(element, 'w:val') ?? ''
    if (element.name === 'w:b') look.bold = isOn(element)
    else if (element.name === 'w:i') look.italic = isOn(element)
    else if (element.name === 'w:sz') look.size = Number(value) / 2
    else if (element.name === 'w:color') look.colour = value.toLowerCase()
    else if (element.name === 'w:rFonts') {
      const theme = fonts.get(attributeOf(element, 'w:asciiTheme') ?? '')
      const font = theme ?? attributeOf(element, 'w:ascii') ?? attributeOf(element, 'w:hAnsi')
      if (font !== undefined) look.font = font
    }
  }
  return look
}

function paragraphProperties(properties: XmlElement | undefined): Partly<ParagraphLook> {
  const look: Partly<ParagraphLook> = {}
  const align = attributeOf(childOf(properties, 'w:jc'), 'w:val')
  if (align !== undefined) look.align = align === 'start' ? 'left' : align
  const indent = childOf(properties, 'w:ind')
  const left = attributeOf(indent, 'w:left') ?? attributeOf(indent, 'w:start')
  const firstLine = attributeOf(indent, 'w:firstLine')
  const hanging = attributeOf(indent, 'w:hanging')
  if (left !== undefined) look.left = Number(left)
  if (hanging !== undefined) look.firstLine = -Number(hanging)
  else if (firstLine !== undefined) look.firstLine = Number(firstLine)
  const spacing = childOf(properties, 'w:spacing')
  for (const key of ['before', 'after', 'line'] as const) {
    const value = attributeOf(spacing, `w:${key}`)
    if (value !== undefined) look[key] = Number(value)
  }
  const lineRule = attributeOf(spacing, 'w:lineRule')
  if (lineRule !== undefined) look.lineRule = lineRule
  return look
}
