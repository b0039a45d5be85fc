import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PrintedDocument } from './printed-tree.ts'
import { PROGRAM } from './program.ts'

const FACES = [
  '400Regular/Tinos_400Regular.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
]
/** What the compiler remembers of documents it printed this many ago is dropped. */
const REMEMBERED = 5

/** This machine has no build of the native library, or none that it can load. */
export class NoPrinter extends Error {}

let compiler: Promise<NodeCompiler> | undefined

/** The native library and the faces are loaded by the first print, not by every start of the server. */
async function openCompiler(): Promise<NodeCompiler> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler').catch((cause: unknown) => {
    throw new NoPrinter('Typst cannot be loaded', { cause })
  })
  const { resolve } = createRequire(import.meta.url)
  const fontBlobs = FACES.map(face => readFileSync(resolve(`@expo-google-fonts/tinos/${face}`)))
  // A workspace that holds nothing: the program reads no files.
  return NodeCompiler.create({ fontArgs: [{ fontBlobs }], workspace: '/nonexistent' })
}

/** The PDF of a printed tree; the same tree gives the same bytes. Blocks for about 2 ms a page. */
export async function compilePdf(document: PrintedDocument): Promise<Buffer> {
  compiler ??= openCompiler()
  const typst = await compiler
  const compiled = typst.compile({ mainFileContent: PROGRAM, inputs: { document: JSON.stringify(document) } })
  const { result } = compiled
  if (result === null) {
    const found = compiled.takeDiagnostics()
    throw new Error(`Typst: ${JSON.stringify(found && typst.fetchDiagnostics(found))}`)
  }
  const bytes = typst.pdf(result)
  typst.evictCache(REMEMBERED)
  return bytes
}
