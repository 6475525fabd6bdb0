'use client'

import { useState } from 'react'

interface Props {
  /** As people write it. */
  value: string
  /** What was written, as it is kept; null for what cannot be read. */
  read: (text: string) => string | null
  onRead: (kept: string) => void
  placeholder: string
}

/** A value that is typed the way people here write it, whatever the browser's language; taken as soon as it can be read. */
export function TypedInput({ value, read, onRead, placeholder }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const take = (text: string): void => {
    setTyped(text)
    const kept = read(text)
    if (kept !== null) onRead(kept)
  }
  return (
    <input
      type="text"
      inputMode="numeric"
      autoComplete="off"
      className="dk-typed"
      placeholder={placeholder}
      value={typed ?? value}
      aria-invalid={typed !== null && read(typed) === null}
      onChange={({ target }) => take(target.value)}
      onBlur={() => setTyped(null)}
    />
  )
}
