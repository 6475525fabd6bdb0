'use client'

import { useState } from 'react'

import type { Refused } from '../ask.ts'
import type { TimeFaults } from './timeDraft.ts'

/** The fields of a dialog by what the server calls them. */
const fields: Readonly<Record<string, keyof TimeFaults>> = {
  plannedStart: 'time',
  start: 'time',
  plannedSeconds: 'length',
  seconds: 'length',
  channel: 'channel',
  form: 'form',
}

/** What is wrong with what a dialog holds: beside its field where it is about one, and as a line otherwise. */
export function useFaults() {
  const [wrong, setWrong] = useState<TimeFaults>({})
  const [message, setMessage] = useState('')
  const say = (faults: TimeFaults, line = ''): void => {
    setWrong(faults)
    setMessage(line)
    // The first of them is where one goes on.
    requestAnimationFrame(() => [...document.querySelectorAll<HTMLElement>('dialog[open] [aria-invalid="true"]')].at(0)?.focus())
  }
  const refused = ({ message: why, path }: Refused): void => {
    const field = fields[path ?? '']
    if (field === undefined) say({}, why)
    else say({ [field]: why })
  }
  return { wrong, message, say, refused, clear: () => say({}) }
}
