import { allNamed, attributeOf, childOf, elementsOf, type XmlElement } from './parse-xml.ts'
import type { TextBox } from './word-model.ts'

/** English Metric Units in a twip. */
const EMU = 635

/** What Word draws, once: the newer form where there is a choice. */
export function drawingsIn(run: XmlElement): XmlElement[] {
  return elementsOf(run).flatMap(child => {
    if (child.name === 'mc:AlternateContent') {
      const choice = childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback')
      return choice ? drawingsIn(choice) : []
    }
    return child.name === 'w:drawing' || child.name === 'w:pict' || child.name === 'w:object' ? [child] : []
  })
}

const LINE_SHAPES: ReadonlySet<string | undefined> = new Set(['line', 'straightConnector1'])

/** The lengths of the lines in a drawing, in twips: DrawingML connectors and lines, and VML lines. */
export function linesIn(drawing: XmlElement): number[] {
  const shapes = allNamed(drawing, 'a:prstGeom').filter(shape => LINE_SHAPES.has(attributeOf(shape, 'prst')))
  const extent = allNamed(drawing, 'wp:extent')[0]
  if (shapes.length > 0) return [Number(attributeOf(extent, 'cx') ?? 0) / EMU]
  const vml = allNamed(drawing, 'v:line').map(line => {
    const [from, to] = [attributeOf(line, 'from'), attributeOf(line, 'to')].map(at => twips(at?.split(',')[0]))
    return Math.abs((to ?? 0) - (from ?? 0))
  })
  const connectors = allNamed(drawing, 'v:shape').filter(shape => attributeOf(shape, 'type') === '#_x0000_t32')
  return [...vml, ...connectors.map(shape => styled(shape, 'width'))]
}

const UNITS: Readonly<Record<string, number>> = { pt: 20, in: 1440, cm: 567, mm: 56.7, px: 15 }

const twips = (length: string | undefined): number => {
  const [, number, unit = 'px'] = /^\s*(-?[\d.]+)\s*([a-z]*)/u.exec(length ?? '') ?? []
  return Number(number ?? 0) * (UNITS[unit || 'px'] ?? 1)
}

const styled = (shape: XmlElement, name: string): number =>
  twips(new RegExp(`(?:^|;)\\s*${name}:([^;]+)`, 'u').exec(attributeOf(shape, 'style') ?? '')?.[1])

export interface DrawnBox {
  readonly content: XmlElement
  readonly box: TextBox
}

/** The text boxes in a drawing, with the line around them. */
export function boxesIn(drawing: XmlElement): DrawnBox[] {
  const extent = allNamed(drawing, 'wp:extent')[0]
  const outline = allNamed(drawing, 'a:ln')[0]
  const shape = ['v:rect', 'v:roundrect', 'v:shape'].flatMap(name => allNamed(drawing, name))[0]
  const box: TextBox = extent
    ? {
        width: Number(attributeOf(extent, 'cx') ?? 0) / EMU,
        height: Number(attributeOf(extent, 'cy') ?? 0) / EMU,
        outlined: outline !== undefined && childOf(outline, 'a:noFill') === undefined,
      }
    : {
        width: shape ? styled(shape, 'width') : 0,
        height: shape ? styled(shape, 'height') : 0,
        outlined: shape !== undefined && !['f', 'false'].includes(attributeOf(shape, 'stroked') ?? 't'),
      }
  return allNamed(drawing, 'w:txbxContent').map(content => ({ content, box }))
}

/** The relations of the pictures in a drawing, with their width by their height. */
export function picturesIn(drawing: XmlElement): { relation: string; ratio: number }[] {
  const extent = allNamed(drawing, 'wp:extent')[0]
  const ratio = Number(attributeOf(extent, 'cx') ?? 0) / Number(attributeOf(extent, 'cy') ?? 1) || 1
  const embedded = allNamed(drawing, 'a:blip').map(blip => attributeOf(blip, 'r:embed'))
  const old = allNamed(drawing, 'v:imagedata').map(image => attributeOf(image, 'r:id'))
  return [...embedded, ...old].flatMap(relation => (relation === undefined ? [] : [{ relation, ratio }]))
}
