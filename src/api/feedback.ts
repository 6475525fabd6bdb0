import type { IncomingMessage } from 'node:http'

import type { RequestHandler } from 'express'

import type { Text } from '../platform/text.ts'
import { receiveFeedback } from '../operations/publishing/receiveFeedback.ts'
import { clientOf, createBudget } from '../access/budget.ts'
import { operationHead, refusal } from './openapi.ts'
import { commonHeaders } from './cache/sendAnswer.ts'
import { sendProblem, type Problem } from './problem.ts'
import type { ApiSource } from './resource.ts'

/** Two thousand characters and a few names take no more, whatever the alphabet. */
const MAX_BODY_BYTES = 16_384
/** A reader writes a few times; whoever writes more waits. */
const WRITING = { most: 5, perSecond: 1 / 60 }

export const feedbackTitle: Text = {
  vi: 'Gửi ý kiến bạn đọc; được duyệt trước khi đăng',
  en: 'A reader’s question; it is moderated before it is shown',
}

/** As the OpenAPI document tells of it. */
export const feedbackOperation = {
  '/feedback': {
    post: {
      ...operationHead('sendFeedback', 'feedback', feedbackTitle),
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              title: 'Question',
              type: 'object',
              required: ['question'],
              additionalProperties: false,
              properties: {
                question: { type: 'string', minLength: 10, maxLength: 2000 },
                name: { type: 'string', maxLength: 100 },
                contact: { type: 'string', maxLength: 200 },
                article: { type: 'string', description: 'slug' },
                website: { type: 'string', description: 'Để trống / Leave empty' },
              },
            },
          },
        },
      },
      responses: Object.fromEntries([
        [
          202,
          {
            description: 'Đã nhận / Received',
            content: {
              'application/json': {
                schema: { title: 'Receipt', type: 'object', required: ['received'], properties: { received: { const: true } } },
              },
            },
          },
        ],
        ...[400, 413, 415, 422, 429].map((status) => [status, refusal('RFC 9457')]),
      ]) as Record<string, unknown>,
    },
  },
}

const refuse = (status: Problem['status'], vi: string, en: string, more: Partial<Problem> = {}): Problem => ({
  status,
  detail: { vi, en },
  ...more,
})

/** The body, no longer than allowed; null when it is longer. What is not read is not waited for. */
function bodyOf(req: IncomingMessage): Promise<Buffer | null> {
  if (Number(req.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return Promise.resolve(null)
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    req.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > MAX_BODY_BYTES) resolve(null)
      else chunks.push(chunk)
    })
    req.on('end', () => resolve(Buffer.concat(chunks)))
    req.on('error', reject)
  })
}

/** Who is still writing hears the answer only when done; who writes without end is hung up on. */
const MAX_DRAINED_BYTES = 2 ** 20
function drain(req: IncomingMessage): void {
  let left = MAX_DRAINED_BYTES
  req.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) req.destroy()
  })
  req.resume()
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}

/** POST /feedback: a reader's question, kept for a moderator. Nothing of it can be read here until it is published. */
export function takeFeedback({ payload, clock }: ApiSource): RequestHandler {
  const writing = createBudget(WRITING, clock)
  return async (req, res) => {
    if (!/^application\/json\b/i.test(req.headers['content-type'] ?? '')) {
      return sendProblem(req, res, refuse(415, 'Phải gửi dạng application/json.', 'Send it as application/json.'))
    }
    const wait = writing.spend(clientOf(req.ip ?? ''))
    if (wait > 0)
      return sendProblem(
        req,
        res,
        refuse(429, `Gửi quá nhiều lần. Hãy thử lại sau ${wait} giây.`, `That is a lot. Try again in ${wait} s.`, { retryAfter: wait }),
      )
    const body = await bodyOf(req)
    if (body === null) {
      drain(req)
      return sendProblem(req, res, refuse(413, 'Nội dung quá dài.', 'That is too long.'))
    }
    const given = parsed(body)
    if (given === undefined) return sendProblem(req, res, refuse(400, 'Không đọc được JSON.', 'The JSON cannot be read.'))
    const received = await receiveFeedback(payload, given, clock.now())
    if (!received.ok) {
      const { field, text, status } = received.refusal
      return sendProblem(req, res, { status, detail: text, faults: [{ name: field, message: text }] })
    }
    const answer = JSON.stringify({ received: true })
    res.writeHead(202, [
      ...commonHeaders.flat(),
      'content-type',
      'application/json; charset=utf-8',
      'content-length',
      String(Buffer.byteLength(answer)),
      'cache-control',
      'no-store',
    ])
    res.end(answer)
  }
}
