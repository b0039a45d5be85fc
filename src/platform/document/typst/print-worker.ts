import { parentPort } from 'node:worker_threads'
import { compilePdf } from './compile-pdf.ts'
import type { PrintedDocument } from './printed-tree.ts'

export interface PrintRequest {
  readonly id: number
  readonly document: PrintedDocument
}

export type PrintAnswer =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly failed: string }

async function answer({ id, document }: PrintRequest): Promise<PrintAnswer> {
  try {
    return { id, bytes: new Uint8Array(await compilePdf(document)) }
  } catch (error) {
    return { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.on('message', async (request: PrintRequest) => parentPort?.postMessage(await answer(request)))
