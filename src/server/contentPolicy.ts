import { randomBytes } from 'node:crypto'

import type { RequestHandler } from 'express'

/** Anything else that is sent is data, or a page of ours that carries its own style and no script. */
const policyOfData = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** What a page of the admin may load. Scripts are those that the server itself put into this answer, and what they load. */
const policyOfPages = (nonce: string, { production }: { production: boolean }): string =>
  [
    "default-src 'self'",
    // Next takes the nonce from here for all that it writes into the page; in development React evaluates code.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${production ? '' : " 'unsafe-eval'"}`,
    // Positions and sizes are attributes of elements, which no nonce covers.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self' data:",
    `connect-src 'self'${production ? '' : ' ws: wss:'}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "frame-ancestors 'self'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ')

/** Content-Security-Policy: a script that somebody smuggled into a page, or into what is served beside it, does not run. */
export function contentPolicy(mode: { production: boolean }): RequestHandler {
  return (req, res, next) => {
    const policy = /^\/admin(\/|$)/.test(req.path) ? policyOfPages(randomBytes(16).toString('base64'), mode) : policyOfData
    // A caller must not choose the nonce that Next writes.
    req.headers['content-security-policy'] = policy
    res.setHeader('content-security-policy', policy)
    next()
  }
}
