import type { IncomingMessage, ServerResponse } from 'node:http'

import { pick, type Locale, type Text } from '../platform/text.ts'
import type { ParamFault } from './params.ts'
import { ABSENCE_CACHE_CONTROL } from './cache/cacheHeaders.ts'
import { commonHeaders } from './cache/sendAnswer.ts'

/** Why there is no answer (RFC 9457), to be told in the language of whoever asked. */
export interface Problem {
  readonly status: 400 | 404 | 405 | 410 | 413 | 415 | 416 | 422 | 429 | 500 | 503
  readonly detail: Text
  readonly faults?: readonly ParamFault[]
  /** Seconds until it is worth asking again. */
  readonly retryAfter?: number
  readonly allow?: string
  /** How long the file is of which a part beyond its end was asked for. */
  readonly contentRange?: string
}

const titles: Readonly<Record<Problem['status'], Text>> = {
  400: { vi: 'Yêu cầu không hợp lệ', en: 'Bad request' },
  404: { vi: 'Không tìm thấy', en: 'Not found' },
  405: { vi: 'Không hỗ trợ phương thức này', en: 'Method not allowed' },
  410: { vi: 'Đã gỡ', en: 'Gone' },
  413: { vi: 'Nội dung quá lớn', en: 'Content too large' },
  415: { vi: 'Không hỗ trợ kiểu nội dung này', en: 'Unsupported media type' },
  416: { vi: 'Không có phần được yêu cầu', en: 'Range not satisfiable' },
  422: { vi: 'Nội dung chưa đúng', en: 'Unprocessable content' },
  429: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
  500: { vi: 'Lỗi máy chủ', en: 'Server error' },
  503: { vi: 'Tạm thời không phục vụ', en: 'Service unavailable' },
}

export const missing: Problem = { status: 404, detail: { vi: 'Không có mục nào ở địa chỉ này.', en: 'There is nothing at this address.' } }
export const withdrawn: Problem = { status: 410, detail: { vi: 'Mục này đã được gỡ.', en: 'This item has been withdrawn.' } }
export const wrongParameters = (faults: readonly ParamFault[]): Problem => ({
  status: 400,
  detail: { vi: 'Có tham số chưa đúng.', en: 'There is something wrong with the parameters.' },
  faults,
})

export const beyond = (contentRange: string): Problem => ({
  status: 416,
  detail: { vi: 'Phần được yêu cầu nằm ngoài tệp.', en: 'The part that was asked for lies beyond the file.' },
  contentRange,
})

const notThere: Text = { vi: 'không có giá trị này', en: 'names nothing that is there' }
export const unknownValues = (names: readonly string[]): Problem => ({
  status: 404,
  detail: { vi: 'Không có mục được nêu trong tham số.', en: 'What a parameter names is not there.' },
  faults: names.map((name) => ({ name, message: notThere })),
})

export const tooMany = (seconds: number): Problem => ({
  status: 429,
  detail: { vi: `Quá nhiều yêu cầu. Hãy thử lại sau ${seconds} giây.`, en: `Too many requests. Try again in ${seconds} s.` },
  retryAfter: seconds,
})

/** English for who asks for it before Vietnamese. */
export function languageOf(req: IncomingMessage): Locale {
  const asked = req.headers['accept-language'] ?? ''
  const first = asked
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().slice(0, 2))
    .find((name) => name === 'vi' || name === 'en')
  return first === 'en' ? 'en' : 'vi'
}

export function sendProblem(req: IncomingMessage, res: ServerResponse, problem: Problem): void {
  const language = languageOf(req)
  const body = JSON.stringify({
    type: 'about:blank',
    title: pick(titles[problem.status], language),
    status: problem.status,
    detail: pick(problem.detail, language),
    ...(problem.faults && { errors: problem.faults.map(({ name, message }) => ({ name, detail: pick(message, language) })) }),
  })
  res.writeHead(problem.status, [
    ...commonHeaders.flat(),
    'content-type',
    'application/problem+json; charset=utf-8',
    'content-language',
    language,
    'content-length',
    String(Buffer.byteLength(body)),
    'cache-control',
    problem.status === 404 || problem.status === 410 ? ABSENCE_CACHE_CONTROL : 'no-store',
    'vary',
    'accept-language',
    ...(problem.retryAfter === undefined ? [] : ['retry-after', String(problem.retryAfter)]),
    ...(problem.allow === undefined ? [] : ['allow', problem.allow]),
    ...(problem.contentRange === undefined ? [] : ['content-range', problem.contentRange]),
  ])
  res.end(req.method === 'HEAD' ? undefined : body)
}
