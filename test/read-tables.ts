import { join } from 'node:path'
import ts from 'typescript'
import { sourceDir } from '#platform/config/source-dir.ts'

export interface ColumnShape {
  readonly shape: 'text' | 'number' | 'boolean' | 'instant' | 'bytes' | 'text[]' | 'number[]' | 'json'
  readonly nullable: boolean
}

/** What the code believes of the database: the interface `Tables` with all that the slices add to it, read by the compiler. */
export function readTables(): Map<string, Map<string, ColumnShape>> {
  const config = ts.readConfigFile(join(sourceDir, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, sourceDir)
  const files = ts.sys.readDirectory(join(sourceDir, 'src'), ['.ts'], undefined, [
    '**/*.table.ts',
    'platform/db/tables.ts',
  ])
  const program = ts.createProgram(files, options)
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(join(sourceDir, 'src/platform/db/tables.ts'))
  const module = source && checker.getSymbolAtLocation(source)
  const tables = module && checker.getExportsOfModule(module).find(symbol => symbol.name === 'Tables')
  if (!tables) throw new Error('no interface Tables in src/platform/db/tables.ts')
  const found = new Map<string, Map<string, ColumnShape>>()
  for (const table of checker.getDeclaredTypeOfSymbol(tables).getProperties()) {
    const columns = checker.getTypeOfSymbol(table).getProperties()
    const name = table.name.includes('.') ? table.name : `app.${table.name}`
    found.set(name, new Map(columns.map(column => [column.name, shapeOf(checker, checker.getTypeOfSymbol(column))])))
  }
  return found
}

function shapeOf(checker: ts.TypeChecker, type: ts.Type): ColumnShape {
  // Kysely's ColumnType keeps what a select gives under `__select__`.
  const select = (type.isUnion() ? type.types : [type]).map(part => part.getProperty('__select__')).find(Boolean)
  const selected = select ? checker.getTypeOfSymbol(select) : type
  const parts = selected.isUnion() ? selected.types : [selected]
  const nullable = parts.some(part => (part.flags & ts.TypeFlags.Null) !== 0)
  const values = parts.filter(
    part => (part.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Unknown)) === 0,
  )
  const shapes = new Set(values.map(part => valueShape(checker, part)))
  const [shape] = shapes
  if (shapes.size === 1 && shape) return { shape, nullable }
  // `unknown` holds null too: such a column must be one that may be null.
  return { shape: 'json', nullable: nullable || (selected.flags & ts.TypeFlags.Unknown) !== 0 }
}

function valueShape(checker: ts.TypeChecker, type: ts.Type): ColumnShape['shape'] {
  if (type.flags & ts.TypeFlags.StringLike) return 'text'
  if (type.flags & ts.TypeFlags.NumberLike) return 'number'
  if (type.flags & ts.TypeFlags.BooleanLike) return 'boolean'
  const name = type.getSymbol()?.name ?? ''
  if (name === 'Date') return 'instant'
  if (name === 'Buffer' || name === 'Uint8Array') return 'bytes'
  if (checker.isArrayType(type)) {
    const [element] = checker.getTypeArguments(type as ts.TypeReference)
    if (!element) return 'json'
    const elements = (element.isUnion() ? element.types : [element]).map(part => valueShape(checker, part))
    if (elements.every(shape => shape === 'text')) return 'text[]'
    return elements.every(shape => shape === 'number') ? 'number[]' : 'json'
  }
  // A branded id is text with a mark.
  if (type.isIntersection() && type.types.some(part => part.flags & ts.TypeFlags.StringLike)) return 'text'
  return 'json'
}
