import { allNamed, attributeOf, childOf, elementsOf, type XmlElement } from './parse-xml.ts'
import type { ParagraphLook, RunLook, Side } from './word-model.ts'

type Partly<T> = { -readonly [K in keyof T]?: T[K] }

interface Style {
  readonly basedOn: string | undefined
  readonly run: Partly<RunLook>
  readonly paragraph: Partly<ParagraphLook>
  readonly list: XmlElement | undefined
  readonly tabs: XmlElement | undefined
}

/** The defaults of OOXML where neither the file's defaults nor a style says anything. */
const PLAIN_RUN: RunLook = {
  font: null,
  fontHigh: null,
  fontComplex: null,
  size: 10,
  bold: false,
  italic: false,
  colour: 'auto',
  caps: false,
  hidden: false,
}
const PLAIN_PARAGRAPH: ParagraphLook = {
  align: 'left',
  left: 0,
  right: 0,
  firstLine: 0,
  before: 0,
  after: 0,
  line: 240,
  lineRule: 'auto',
  contextual: false,
  borders: {},
}

export interface Looks {
  run(properties: XmlElement | undefined, paragraphStyle: string | undefined): RunLook
  /** `listed` is what the level of a list adds: it stands above the style and below the paragraph's own. */
  paragraph(properties: XmlElement | undefined, listed?: XmlElement | undefined): ParagraphLook
  /** The list that a paragraph's style puts it into. */
  listOf(style: string | undefined): XmlElement | undefined
  readonly centredTabs: (properties: XmlElement | undefined) => boolean
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
      list: childOf(childOf(style, 'w:pPr'), 'w:numPr'),
      tabs: childOf(childOf(style, 'w:pPr'), 'w:tabs'),
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
    paragraph: (properties, listed) =>
      Object.assign(
        { ...PLAIN_PARAGRAPH },
        defaultParagraph,
        ...chain(attributeOf(childOf(properties, 'w:pStyle'), 'w:val') ?? normal).map(style => style.paragraph),
        paragraphProperties(listed),
        paragraphProperties(properties),
      ),
    listOf: style => chain(style ?? normal).findLast(({ list }) => list)?.list,
    centredTabs: properties => {
      const own = childOf(properties, 'w:tabs')
      const styled = chain(attributeOf(childOf(properties, 'w:pStyle'), 'w:val') ?? normal).map(({ tabs }) => tabs)
      return [...styled, own].some(
        tabs => tabs && elementsOf(tabs).some(stop => attributeOf(stop, 'w:val') === 'center'),
      )
    },
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
    else if (element.name === 'w:caps') look.caps = isOn(element)
    else if (element.name === 'w:vanish') look.hidden = isOn(element)
    else if (element.name === 'w:rFonts') Object.assign(look, fontsOf(element, fonts))
  }
  return look
}

/** A theme's font goes before a named one; where the theme names none, nothing is said. */
function fontsOf(element: XmlElement, fonts: ReadonlyMap<string, string>): Partly<RunLook> {
  const named = (name: string): string | undefined => {
    const themed = fonts.get(attributeOf(element, `${name === 'w:cs' ? 'w:cstheme' : `${name}Theme`}`) ?? '')
    return themed ?? (attributeOf(element, name) || undefined)
  }
  const [font, fontHigh, fontComplex] = [named('w:ascii'), named('w:hAnsi'), named('w:cs')]
  return {
    ...(font === undefined ? {} : { font }),
    ...(fontHigh === undefined ? {} : { fontHigh }),
    ...(fontComplex === undefined ? {} : { fontComplex }),
  }
}

function bordersOf(properties: XmlElement | undefined): Partly<ParagraphLook> {
  const borders = childOf(properties, 'w:pBdr')
  if (!borders) return {}
  const drawn = elementsOf(borders).map(side => {
    const style = attributeOf(side, 'w:val')
    return [side.name.slice(2) as Side, style !== undefined && style !== 'nil' && style !== 'none'] as const
  })
  return { borders: Object.fromEntries(drawn) }
}

function paragraphProperties(properties: XmlElement | undefined): Partly<ParagraphLook> {
  const look: Partly<ParagraphLook> = bordersOf(properties)
  const contextual = childOf(properties, 'w:contextualSpacing')
  if (contextual) look.contextual = isOn(contextual)
  const align = attributeOf(childOf(properties, 'w:jc'), 'w:val')
  if (align !== undefined) look.align = align === 'start' ? 'left' : align === 'end' ? 'right' : align
  const indent = childOf(properties, 'w:ind')
  const left = attributeOf(indent, 'w:left') ?? attributeOf(indent, 'w:start')
  const firstLine = attributeOf(indent, 'w:firstLine')
  const hanging = attributeOf(indent, 'w:hanging')
  const right = attributeOf(indent, 'w:right') ?? attributeOf(indent, 'w:end')
  if (left !== undefined) look.left = Number(left)
  if (right !== undefined) look.right = Number(right)
  if (hanging !== undefined) look.firstLine = -Number(hanging)
  else if (firstLine !== undefined) look.firstLine = Number(firstLine)
  const spacing = childOf(properties, 'w:spacing')
  for (const key of ['before', 'after', 'line'] as const) {
    const value = attributeOf(spacing, `w:${key}`)
    if (value !== undefined) look[key] = Number(value)
    // Word's own gap of a paragraph on a web page.
    if (key !== 'line' && attributeOf(spacing, `w:${key}Autospacing`) === '1') look[key] = 280
  }
  const lineRule = attributeOf(spacing, 'w:lineRule')
  if (lineRule !== undefined) look.lineRule = lineRule
  return look
}
