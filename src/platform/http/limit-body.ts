import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { problem } from '../errors.ts'
import type { Env } from './env.ts'

const MB = 1024 * 1024
/** Strangers send forms; people of the house send photos and short clips too. */
export const BODY_LIMITS = { plain: MB, upload: 120 * MB } as const

function limitTo(maxSize: number): MiddlewareHandler<Env> {
  const refuse = () => {
    throw problem('too_large', 'request.too-large', { limit: `${maxSize / MB} MB` })
  }
  const counting = bodyLimit({ maxSize, onError: refuse })
  return (c, next) => {
    const length = c.req.header('content-length')
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return counting(c, next)
    // What says its length is refused without touching it: node holds the sender to it.
    return Number(length) > maxSize ? refuse() : next()
  }
}
const plain = limitTo(BODY_LIMITS.plain)
const upload = limitTo(BODY_LIMITS.upload)

/** Bounds what a request may send, before anything reads it. */
export const limitBody: MiddlewareHandler<Env> = (c, next) => {
  const isUpload = c.req.header('content-type')?.startsWith('multipart/form-data') ?? false
  const isPerson = c.var.session !== undefined && !c.var.session.must_enrol
  return isUpload && isPerson ? upload(c, next) : plain(c, next)
}
