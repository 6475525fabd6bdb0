import { say, type Locale, type Text } from './text.ts'
import { waitingWords, type Waiting } from './waiting.ts'

const more: Text = { vi: 'và {n} nội dung khác chờ xác nhận.', en: 'and {n} more to be confirmed.' }

/** As many as are named. */
const NAMED = 3

/** What waits to be confirmed, a sentence each, the first by name. */
export const waitingSentences = (waiting: readonly Waiting[], locale: Locale): string[] => [
  ...waiting.slice(0, NAMED).map((one) => waitingWords(one, locale)),
  ...(waiting.length > NAMED ? [say(more, locale, { n: waiting.length - NAMED })] : []),
]
