import { Readable } from 'node:stream'

/** A stored file as the body of an answer. */
export const streamBody = (stream: Readable): ReadableStream => Readable.toWeb(stream) as ReadableStream
