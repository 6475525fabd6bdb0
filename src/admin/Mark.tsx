import type { ReactNode } from 'react'

import type { Look, Shape } from './tones.ts'

/** Strokes on a 16 × 16 grid; each can be told from the others without colour. */
const strokes: Readonly<Record<Shape, string>> = {
  check: 'M3 8.5 6.5 12 13 4.5',
  cured: 'M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3M5.8 8.2l1.6 1.6 2.8-3.2',
  excused: 'M3.5 8h9',
  clock: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 5v3.2l2 1.3',
  arrow: 'M3 8h9.5M9 4.5 12.5 8 9 11.5',
  alert: 'M8 2.5 14 13H2L8 2.5ZM8 6.5v3M8 11.2v.3',
  question: 'M5.5 6a2.5 2.5 0 1 1 3.7 2.2C8.3 8.7 8 9.2 8 10M8 12.4v.4',
  repair: 'M3 8a5 5 0 1 1 1.6 3.7M3 14v-3h3M8 5.5V8l1.8 1.2',
  cross: 'M4 4l8 8M12 4l-8 8',
  eye: 'M1.8 8S4 4 8 4s6.2 4 6.2 4S12 12 8 12 1.8 8 1.8 8ZM8 6.7a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6Z',
}

export function ShapeIcon({ shape }: { shape: Shape }) {
  return (
    <svg className="dk-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={strokes[shape]} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}

/** A state as icon and word, so that colour is never the only sign. */
export function Mark({ look, children }: { look: Look; children: ReactNode }) {
  return (
    <span className={`dk-mark dk-mark--${look.tone}`}>
      <ShapeIcon shape={look.shape} />
      <span>{children}</span>
    </span>
  )
}
