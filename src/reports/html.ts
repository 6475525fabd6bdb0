/** Text that is markup already. Only `html` makes it, so that whatever else is put into a page is escaped. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

type Inserted = string | number | Html | readonly Inserted[]

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter]!)

const inserted = (value: Inserted): string =>
  value instanceof Html ? value.markup : typeof value === 'object' ? value.map(inserted).join('') : escaped(String(value))

/** A piece of a page; whatever is put into it is text, unless `html` made it. */
export const html = (strings: TemplateStringsArray, ...values: readonly Inserted[]): Html =>
  new Html(strings.reduce((page, string, n) => page + inserted(values[n - 1] ?? '') + string))
