/** What came back: the answer, or why not in the reader's language. */
export type ServerAnswer<T> = { ok: true; value: T } | ({ ok: false } & Refused)

/** Why not, and the field that it is about, where one is. */
export interface Refused {
  message: string
  path?: string
}

/** Asks the server, or with a body tells it something; `failure` is said where the server says nothing. */
export const ask = <T>(url: string, failure: string, body?: object, signal?: AbortSignal): Promise<ServerAnswer<T>> =>
  send(url, failure, { ...(signal && { signal }), ...(body && posting(body)) })

/** Changes a document: what is not named stays as it is. */
export const amend = <T>(url: string, failure: string, body: object): Promise<ServerAnswer<T>> =>
  send(url, failure, { ...posting(body), method: 'PATCH' })

async function send<T>(url: string, failure: string, init: RequestInit): Promise<ServerAnswer<T>> {
  try {
    const response = await fetch(url, { credentials: 'same-origin', ...init })
    const read = (await response.json().catch(() => null)) as unknown
    if (response.ok && read !== null) return { ok: true, value: read as T }
    return { ok: false, ...(whyNot(read) ?? { message: failure }) }
  } catch {
    return { ok: false, message: failure }
  }
}

const posting = (body: object): RequestInit =>
  body instanceof FormData
    ? { method: 'POST', body }
    : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }

interface ErrorBody {
  message?: string
  path?: string
  data?: { errors?: ErrorBody[] }
}

/** Payload's own message only names the fields; what is wrong with the first of them lies deeper. */
function whyNot(read: unknown): Refused | null {
  const said = (read as { errors?: ErrorBody[] } | null)?.errors?.[0]
  const { message, path } = said?.data?.errors?.[0] ?? said ?? {}
  return message === undefined ? null : { message, ...(typeof path === 'string' && { path }) }
}
