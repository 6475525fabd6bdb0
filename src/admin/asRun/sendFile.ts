import type { Said } from '../series/ask.ts'
import type { Ask } from './contract.ts'

/** Puts a file to the desk with what is asked of it: its answer, or why not in the reader's words. */
export async function sendFile<T>(url: string, file: File, ask: Ask, failure: string): Promise<Said<T>> {
  const form = new FormData()
  form.set('file', file)
  form.set('ask', JSON.stringify(ask))
  try {
    const response = await fetch(url, { method: 'POST', credentials: 'same-origin', body: form })
    const answer = (await response.json()) as T & { errors?: { message?: string }[] }
    return response.ok ? { ok: true, value: answer } : { ok: false, message: answer.errors?.[0]?.message ?? failure }
  } catch {
    return { ok: false, message: failure }
  }
}
