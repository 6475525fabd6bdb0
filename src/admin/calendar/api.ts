/** What came back: the answer, or why not in the reader's language. */
export type Answer<T> = { ok: true; value: T } | { ok: false; status: number; message: string }

/** Asks one of the desk's endpoints; `failure` is said where the server says nothing. */
export async function ask<T>(url: string, failure: string, body?: unknown, signal?: AbortSignal): Promise<Answer<T>> {
  try {
    const response = await fetch(url, {
      credentials: 'same-origin',
      ...(signal && { signal }),
      ...(body !== undefined && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const read = (await response.json().catch(() => null)) as unknown
    if (response.ok && read !== null) return { ok: true, value: read as T }
    const said = (read as { errors?: { message?: string; data?: { errors?: { message?: string }[] } }[] } | null)?.errors?.[0]
    return { ok: false, status: response.status, message: said?.data?.errors?.[0]?.message ?? said?.message ?? failure }
  } catch {
    return { ok: false, status: 0, message: failure }
  }
}
