import type { ReactNode } from 'react'

import { pick, type Locale, type Text } from '../platform/text.ts'

interface ColumnHeadsProps {
  headings: readonly Text[]
  locale: Locale
  /** Over a column of boxes to tick. */
  before?: ReactNode
  /** Over the column of buttons, which is not printed. */
  acts?: Text | undefined
}

/** The heads of a table's columns. */
export const ColumnHeads = ({ headings, locale, before, acts }: ColumnHeadsProps) => (
  <thead>
    <tr>
      {before}
      {headings.map((heading) => (
        <th key={heading.en} scope="col">
          {pick(heading, locale)}
        </th>
      ))}
      {acts !== undefined && (
        <th scope="col" className="dk-page__acts">
          {pick(acts, locale)}
        </th>
      )}
    </tr>
  </thead>
)
