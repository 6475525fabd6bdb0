import { idFromText, type Id } from '../documents/ids.ts'
import { ask, type ServerAnswer } from './ask.ts'

/** What a file is called, and whose it is; null where whoever uploads it acts for no body. */
export interface FileAbout {
  alt: string
  organization: Id | null
}

/** Uploads a file into the media, so that what names it afterwards never names one that did not arrive. */
export async function uploadFile(api: string, file: File, about: FileAbout, failure: string): Promise<ServerAnswer<{ id: Id }>> {
  const form = new FormData()
  form.set('file', file)
  // Whose it is may come from an address or the engine, which have ids as text.
  const organization = about.organization === null ? null : idFromText(String(about.organization))
  form.set('_payload', JSON.stringify({ ...about, organization }))
  const answer = await ask<{ doc: { id: Id } }>(`${api}/media`, failure, form)
  return answer.ok ? { ok: true, value: { id: answer.value.doc.id } } : answer
}
