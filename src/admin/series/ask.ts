/** What the server said: its answer, or why not in the reader's words. */
export type Said<T> = { ok: true; value: T } | { ok: false; message: string }

/** Puts a question about a series to the desk. */
export async function ask<T>(url: string, failure: string, body?: unknown, signal?: AbortSignal): Promise<Said<T>> {
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      credentials: 'same-origin',
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
    const answer = (await response.json()) as T & { errors?: { message?: string }[] }
    return response.ok ? { ok: true, value: answer } : { ok: false, message: answer.errors?.[0]?.message ?? failure }
  } catch {
    return { ok: false, message: failure }
  }
}

/** A preview as the wire has it. */
export interface Preview {
  changes: PreviewLine[]
  kept: PreviewLine[]
  refused: PreviewLine[]
}

export interface PreviewLine {
  placement: string | null
  title: string
  from: { start: string } | null
  to: { start: string } | null
  text: string
}
