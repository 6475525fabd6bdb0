import type { RequestHandler } from 'express'

import { pick, type Text } from '../platform/text.ts'

const MEGABYTE = 1_000_000

/** Files come as parts of a form, to where files are taken; everything else is text that people typed. */
export const MAX_FORM_BYTES = 105 * MEGABYTE
export const MAX_BODY_BYTES = 5 * MEGABYTE
/** A question, in the address or in a body that stands for one: some five hundred conditions. */
export const MAX_QUERY_LENGTH = 16_000
/** Where files are taken. Both ask who sends them before they read any: whatever strangers may write to is read into memory first. */
const takesFiles = /^\/api\/(media|desk\/as-run)(\/|$)/
/** How long the text of a body may take, in milliseconds; a form with files has Node's five minutes. */
const MAX_BODY_WAIT = 30_000

const refusals = {
  tooLarge: { vi: 'Nội dung gửi lên quá lớn.', en: 'What was sent is too large.' },
  tooLong: { vi: 'Câu hỏi có quá nhiều điều kiện.', en: 'The question has too many conditions.' },
  lengthMissing: {
    vi: 'Yêu cầu phải cho biết độ dài nội dung (Content-Length).',
    en: 'The request must tell its length (Content-Length).',
  },
  tooSlow: { vi: 'Nội dung gửi lên quá chậm.', en: 'What was sent took too long.' },
} as const satisfies Record<string, Text>

/**
 * Refuses what no honest request needs before any of it is read: six bodies of 400 MB would fill the memory, and
 * twenty thousand conditions the database. A length that is told is what Node lets through, so one must be told.
 */
export function limitRequests(maxBodyWait = MAX_BODY_WAIT): RequestHandler {
  return (req, res, next) => {
    const refuse = (status: number, text: Text): void => {
      const locale = /^\s*en/i.test(String(req.headers['accept-language'] ?? '')) ? 'en' : 'vi'
      res
        .status(status)
        .set('connection', 'close')
        .json({ errors: [{ message: pick(text, locale) }] })
    }
    const question = req.originalUrl.length - req.path.length
    if (question > MAX_QUERY_LENGTH) return refuse(414, refusals.tooLong)
    if (req.headers['transfer-encoding'] !== undefined) return refuse(411, refusals.lengthMissing)
    const length = Number(req.headers['content-length'] ?? 0)
    if (length === 0) return next()
    const hasFiles = takesFiles.test(req.path) && /^multipart\/form-data/i.test(String(req.headers['content-type'] ?? ''))
    const isQuestion = req.headers['x-payload-http-method-override'] !== undefined || req.headers['x-http-method-override'] !== undefined
    if (length > (isQuestion ? MAX_QUERY_LENGTH : hasFiles ? MAX_FORM_BYTES : MAX_BODY_BYTES))
      return refuse(413, isQuestion ? refusals.tooLong : refusals.tooLarge)
    if (!hasFiles) {
      const timer = setTimeout(() => {
        if (!req.complete && !res.headersSent) refuse(408, refusals.tooSlow)
        if (!req.complete) setTimeout(() => req.destroy(), 100)
      }, maxBodyWait)
      timer.unref()
      req.once('end', () => clearTimeout(timer))
      res.once('close', () => clearTimeout(timer))
    }
    next()
  }
}
