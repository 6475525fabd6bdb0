import { pick, type Locale, type Text } from '../../platform/text.ts'
import './filters.css'

/** One filter of a page: its name in the address, and what it lets one choose. */
export interface PageFilter {
  readonly name: string
  readonly label: Text
  readonly value: string
  /** Left out, a day is typed. */
  readonly options?: readonly { readonly id: string; readonly name: string }[]
}

interface FilterFormProps {
  filters: readonly PageFilter[]
  words: { filters: Text; all: Text; show: Text; clear: Text }
  /** The page itself: filters are its query, so that what is shown has an address. */
  action: string
  locale: Locale
}

/** The filters of a page that the server draws: a form that asks for the page anew. */
export function FilterForm({ filters, words, action, locale }: FilterFormProps) {
  return (
    <form className="dk-filters" method="get" action={action} aria-label={pick(words.filters, locale)}>
      {filters.map(({ name, label, value, options }) => (
        <p key={name} className="dk-filters__field">
          <label htmlFor={`dk-filter-${name}`}>{pick(label, locale)}</label>
          {options === undefined ? (
            <input id={`dk-filter-${name}`} name={name} type="date" defaultValue={value} />
          ) : (
            <select id={`dk-filter-${name}`} name={name} defaultValue={value}>
              <option value="">{pick(words.all, locale)}</option>
              {options.map(({ id, name: said }) => (
                <option key={id} value={id}>
                  {said}
                </option>
              ))}
            </select>
          )}
        </p>
      ))}
      <p className="dk-filters__acts">
        <button type="submit" className="dk-button dk-button--first">
          {pick(words.show, locale)}
        </button>
        {filters.some(({ value }) => value !== '') && (
          <a className="dk-button" href={action}>
            {pick(words.clear, locale)}
          </a>
        )}
      </p>
    </form>
  )
}
