/** As long as what follows an answer may still draw the page anew. */
const SETTLED = 4000

/** Where somebody stood: the element, and the placement whose card it is, which may be drawn anew in the meantime. */
export interface FocusPlace {
  element: HTMLElement | null
  card: string | null
}

export function focusPlace(): FocusPlace {
  const element = document.activeElement instanceof HTMLElement ? document.activeElement : null
  const card = element?.closest('.dk-event')?.querySelector<HTMLElement>('[data-card]')?.dataset.card ?? null
  return { element, card }
}

/** Puts the focus back, and again when the page is drawn anew under it; as soon as a person does something she is left alone. */
export function returnFocus({ element, card }: FocusPlace): void {
  const again = (): void => {
    if (document.querySelector('dialog[open]') !== null) return
    if (document.activeElement !== null && document.activeElement !== document.body) return
    const drawn = card === null ? null : document.querySelector(`[data-card="${CSS.escape(card)}"]`)
    const target = element?.isConnected
      ? element
      : (drawn?.closest<HTMLElement>('.dk-event') ?? document.querySelector<HTMLElement>('.dk-desk__heading'))
    target?.focus()
  }
  const observer = new MutationObserver(again)
  const done = (): void => {
    observer.disconnect()
    for (const name of ['pointerdown', 'keydown']) window.removeEventListener(name, done, true)
  }
  if (element?.isConnected) element.focus()
  again()
  observer.observe(document.body, { childList: true, subtree: true })
  for (const name of ['pointerdown', 'keydown']) window.addEventListener(name, done, true)
  setTimeout(done, SETTLED)
}
