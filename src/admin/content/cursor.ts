/** Where somebody was typing when a form was drawn anew, and what she typed until it could take it. */
export interface Cursor {
  field: string
  selection: [number, number] | null
  /** The keys struck in between; no more are kept. */
  typed: () => string
}

/** About two seconds, frame by frame. */
const TRIES = 120
const typing = (element: Element | null): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement

/** Where the cursor stands now, by the field's id; from now on what is typed is kept. */
export function leaveCursor(): Cursor | null {
  const active = document.activeElement
  const field = active?.closest('[id^="field-"]')?.id
  if (active === null || field === undefined) return null
  let typed = ''
  const listen = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
    if (key.length === 1 && !ctrlKey && !metaKey && !altKey) typed += key
  }
  window.addEventListener('keydown', listen, true)
  return {
    field,
    selection:
      typing(active) && active.selectionStart !== null ? [active.selectionStart, active.selectionEnd ?? active.selectionStart] : null,
    typed: () => {
      window.removeEventListener('keydown', listen, true)
      return typed
    },
  }
}

/** Puts the cursor back as soon as the field takes it: a form is shut while it is drawn, an editor of long texts comes later. */
export function putCursor(cursor: Cursor, tries = TRIES): void {
  const found = document.getElementById(cursor.field)
  const target = found?.matches('input, textarea') ? found : found?.querySelector<HTMLElement>('input, textarea, [contenteditable="true"]')
  target?.focus()
  if (target && document.activeElement === target) {
    if (cursor.selection !== null && typing(target)) target.setSelectionRange(...cursor.selection)
    const typed = cursor.typed()
    // The one way that both inputs and editors hear as typing.
    if (typed !== '') document.execCommand('insertText', false, typed)
  } else if (tries > 0) requestAnimationFrame(() => putCursor(cursor, tries - 1))
  else cursor.typed()
}
