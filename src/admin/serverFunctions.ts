import { refuseQuestion } from '../access/questions.ts'
import { isStaff, personOf } from '../access/roles.ts'
import { say, type Text } from '../platform/text.ts'

/** What Payload's pages call on the server, by Payload's names. */
const names: ReadonlySet<unknown> = new Set([
  'copy-data-from-locale',
  'form-state',
  'get-default-layout',
  'get-folder-results-component-and-data',
  'get-upcoming-scheduled-publish',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'render-widget',
  'schedule-publish',
  'slugify',
  'table-state',
])

const refused = {
  person: { vi: 'Hãy đăng nhập.', en: 'Please sign in.' },
  name: { vi: 'Không có chức năng này.', en: 'There is no such function.' },
} as const satisfies Record<string, Text>

export interface Call {
  name?: unknown
  args?: { query?: unknown } | null
}

/**
 * Why a page's call is not handed on, or null. Payload looks the name up in a plain object, in which there is a
 * `constructor` too: it would answer with the request itself, the session's cookie and all, to whatever script asks.
 * Strangers have nothing to call: what fails for want of a person would look like a fault of ours.
 */
export function refuseCall(call: Call | null | undefined, user: unknown, locale: 'vi' | 'en'): { errors: { message: string }[] } | null {
  const refuse = (text: Text) => ({ errors: [{ message: say(text, locale) }] })
  if (!isStaff(personOf(user))) return refuse(refused.person)
  if (!names.has(call?.name)) return refuse(refused.name)
  const { query } = call?.args ?? {}
  const question = typeof query === 'object' && query !== null ? refuseQuestion(query as Record<string, unknown>) : null
  return question === null ? null : refuse(question.text)
}
