import { parentPort } from 'node:worker_threads'
import { compilePdf, NoPrinter } from './compile-pdf.ts'
import type { PrintedDocument } from './printed-tree.ts'

export interface PrintRequest {
  readonly id: number
  readonly document: PrintedDocument
}

export type PrintAnswer =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly failed: string }
  | { readonly id: number; readonly missing: true }

async function answer({ id, document }: PrintRequest): Promise<PrintAnswer> {
  try {
    return { id, bytes: new Uint8Array(await compilePdf(document)) }
  } catch (error) {
    if (error instanceof NoPrinter) return { id, missing: true }
    return { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.on('message', async (request: PrintRequest) => parentPort?.postMessage(await answer(request)))
