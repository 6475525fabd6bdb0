import type { Answer } from './ask.ts'

/** What came of an act, in the reader's words. */
export interface Message {
  failed: boolean
  text: string
}

export const messageOf = <T,>(answer: Answer<T>, words: (value: T) => string): Message =>
  answer.ok ? { failed: false, text: words(answer.value) } : { failed: true, text: answer.message }

/** It stands there before it says anything, so that it is read aloud. */
export function MessageLine({ message }: { message: Message | null }) {
  return <span role="status" className={message?.failed ? 'dk-error' : 'dk-note'}>{message?.text}</span>
}
