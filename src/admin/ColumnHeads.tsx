import type { ReactNode } from 'react'

import { pick, type Locale, type Text } from '../platform/text.ts'

/** The heads of a table's columns; `before` stands in front of them, as over a column of boxes to tick. */
export const ColumnHeads = ({ headings, locale, before }: { headings: readonly Text[]; locale: Locale; before?: ReactNode }) => (
  <thead>
    <tr>
      {before}
      {headings.map((heading) => (
        <th key={heading.en} scope="col">
          {pick(heading, locale)}
        </th>
      ))}
    </tr>
  </thead>
)
