import { afterEach, describe, expect, it } from '@jest/globals'

import { ask } from '../../../src/admin/ask.ts'

const real = globalThis.fetch
afterEach(() => {
  globalThis.fetch = real
})

/** A server that answers so; what it was sent is kept. */
function answering(answer: () => Response): RequestInit[] {
  const sent: RequestInit[] = []
  globalThis.fetch = (_, init = {}) => {
    sent.push(init)
    return Promise.resolve().then(answer)
  }
  return sent
}
const json =
  (body: unknown, status = 200) =>
  () =>
    Response.json(body, { status })

describe('asking the server', () => {
  it('gives what it answers', async () => {
    const sent = answering(json({ slots: [] }))
    expect(await ask('/api/desk/proposals', 'Không được')).toEqual({ ok: true, value: { slots: [] } })
    expect(sent[0]?.method).toBeUndefined()
  })

  it('sends an object as JSON and a form as it is', async () => {
    const sent = answering(json({}))
    const form = new FormData()
    await ask('/', '', { id: 7 })
    await ask('/', '', form)
    expect(sent).toMatchObject([
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"id":7}' },
      { method: 'POST', body: form },
    ])
    expect(sent[1]).not.toHaveProperty('headers')
  })

  it.each<[string, () => Response, string, string | undefined]>([
    ['what the desk refuses', json({ errors: [{ message: 'Trùng giờ' }] }, 409), 'Trùng giờ', undefined],
    [
      'what a field of a document is refused for',
      json(
        { errors: [{ message: 'Trường sau không hợp lệ: Lý do', data: { errors: [{ message: 'Hãy ghi lý do.', path: 'reason' }] } }] },
        400,
      ),
      'Hãy ghi lý do.',
      'reason',
    ],
    ['something that is no JSON', () => new Response('<html>', { status: 502 }), 'Không được', undefined],
    ['an answer without a body', () => new Response(null, { status: 200 }), 'Không được', undefined],
    [
      'nothing at all',
      () => {
        throw new TypeError('fetch failed')
      },
      'Không được',
      undefined,
    ],
  ])('says why not, and which field it is about: %s', async (_, answer, message, path) => {
    answering(answer)
    expect(await ask('/', 'Không được')).toEqual({ ok: false, message, path })
  })
})
