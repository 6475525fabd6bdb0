import { controlText } from '../../i18n/controls.ts'
import { pick, say, type Locale } from '../../platform/text.ts'

/** Which of Payload's elements lacks what, and how it is given to it. Applying one twice changes nothing. */
export interface Mend {
  selector: string
  apply(element: Element, locale: Locale): void
}

let labels = 0

const LABEL = [
  ':scope > .field-label',
  ':scope > .label-wrapper .field-label',
  ':scope > .field-type__wrap > .field-label',
  ':scope > .rich-text-lexical__label-row .field-label',
].join(', ')

/** The label that Payload shows beside a field's control without tying the two together. */
const labelOf = (element: Element): Element | null => element.closest('.field-type')?.querySelector(LABEL) ?? null

const labelText = (element: Element): string => (labelOf(element)?.textContent ?? '').replace('*', '').trim()

const nameByLabel = (element: Element): void => {
  const label = labelOf(element)
  if (label === null || element.hasAttribute('aria-labelledby')) return
  label.id ||= `field-label-${++labels}`
  element.setAttribute('aria-labelledby', label.id)
}

const named =
  (name: (element: Element, locale: Locale) => string): Mend['apply'] =>
  (element, locale) =>
    element.setAttribute('aria-label', name(element, locale))

/** What a row of a list is called: its link, which stands in its first column. */
const rowTitle = (element: Element): string => element.closest('tr')?.querySelector('a')?.textContent?.trim() ?? ''

/** What Payload 3.90 leaves out; each line goes when the version that mends it is here (docs/accessibility.md). */
export const mends: readonly Mend[] = [
  {
    selector: '.select-row input[type="checkbox"], td input[type="checkbox"][aria-label=""]',
    apply: named((element, locale) => say(controlText.select, locale, { title: rowTitle(element) })),
  },
  {
    selector: '#select-all',
    apply: (element, locale) => {
      // It names itself as what names it.
      element.removeAttribute('aria-labelledby')
      element.setAttribute('aria-label', pick(controlText.selectAll, locale))
    },
  },
  { selector: '.field-type .rs__input, .field-type .react-datepicker__input-container input', apply: nameByLabel },
  { selector: '.field-type .ContentEditable__root', apply: nameByLabel },
  // The field beside it opens the same list by keyboard.
  { selector: '.dropdown-indicator[aria-hidden="true"]', apply: (element) => element.setAttribute('tabindex', '-1') },
  {
    selector: '.clear-indicator',
    apply: (element, locale) => {
      element.removeAttribute('aria-hidden')
      element.setAttribute('aria-label', say(controlText.clear, locale, { field: labelText(element) }))
    },
  },
  {
    selector: '.date-time-picker__clear-button',
    apply: named((element, locale) => say(controlText.clearDate, locale, { field: labelText(element) })),
  },
  { selector: '.clickable-arrow--left', apply: named((_, locale) => pick(controlText.previousPage, locale)) },
  { selector: '.clickable-arrow--right', apply: named((_, locale) => pick(controlText.nextPage, locale)) },
  { selector: '.doc-controls__popup .popup-button--default', apply: named((_, locale) => pick(controlText.moreActs, locale)) },
  { selector: '.clipboard-action__popup .popup-button--default', apply: named((_, locale) => pick(controlText.copyPaste, locale)) },
  { selector: '.array-actions__button', apply: named((_, locale) => pick(controlText.rowActs, locale)) },
  { selector: '.collapsible__drag', apply: named((_, locale) => pick(controlText.drag, locale)) },
  {
    // Said in English whatever the language is.
    selector: '.relationship--multi-value-label__drawer-toggler, .relationship--single-value__drawer-toggler',
    apply: named((element, locale) => say(controlText.edit, locale, { title: element.parentElement?.textContent?.trim() ?? '' })),
  },
  {
    selector: '.relationship-add-new__add-button',
    apply: named((element, locale) => say(controlText.addNew, locale, { field: labelText(element) })),
  },
  {
    // A button within a button: the inner one stays, its click reaches the outer.
    selector: '.popup-button--custom',
    apply: (element) => {
      if (element.querySelector('button, a') === null) return
      element.removeAttribute('role')
      element.removeAttribute('tabindex')
    },
  },
  // What is dragged holds a button that removes it.
  { selector: 'div.multi-value.draggable', apply: (element) => element.setAttribute('role', 'group') },
  // A page has one main part, and the header of a list belongs to it.
  { selector: '.template-default__wrap > .collection-list', apply: (element) => element.setAttribute('role', 'main') },
  { selector: '[role="main"] > .list-header', apply: (element) => element.setAttribute('role', 'none') },
  // Its tabs are no items of a list.
  { selector: 'ul.doc-tabs__tabs', apply: (element) => element.setAttribute('role', 'presentation') },
]
