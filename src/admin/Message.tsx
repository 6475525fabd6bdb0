import type { ServerAnswer } from './ask.ts'

/** What came of an act, in the reader's words. */
export interface FormMessage {
  failed: boolean
  text: string
}

export const messageOf = <T,>(answer: ServerAnswer<T>, words: (value: T) => string): FormMessage =>
  answer.ok ? { failed: false, text: words(answer.value) } : { failed: true, text: answer.message }

/** It stands there before it says anything, so that it is read aloud. */
export function MessageLine({ message }: { message: FormMessage | null }) {
  return (
    <span role="status" className={message?.failed ? 'dk-error' : 'dk-note'}>
      {message?.text}
    </span>
  )
}
