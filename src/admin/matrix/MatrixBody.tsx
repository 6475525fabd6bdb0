'use client'

import { matrixText as text } from '../../i18n/matrix.ts'
import { wholeTotalWords } from '../../i18n/matrixWords.ts'
import { pick, type Locale } from '../../platform/text.ts'
import { ReadingFault } from '../filters/ReadingFault.tsx'
import { MatrixLegend } from './MatrixLegend.tsx'
import { MatrixList } from './MatrixList.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import type { CellAddress, MatrixParams } from './params.ts'
import type { MatrixReadingState } from './useMatrix.ts'

interface MatrixBodyProps {
  matrix: MatrixReadingState
  isNarrow: boolean
  openCell: string | null
  filtered: boolean
  locale: Locale
  onOpen: (cell: CellAddress) => void
  onChoose: (change: MatrixParams) => void
}

/** The matrix as it was answered; or that it is being read, could not be, or has nothing in it. */
export function MatrixBody({
  matrix: { answer, isReading, again },
  isNarrow,
  openCell,
  filtered,
  locale,
  onOpen,
  onChoose,
}: MatrixBodyProps) {
  if (answer === null) return <p role="status">{pick(text.loading, locale)}</p>
  if (!answer.ok) return <ReadingFault message={answer.message} again={again} locale={locale} />
  const { sections, subject, total } = answer.value
  const [first, ...rest] = wholeTotalWords(total, locale).split('; ')
  const noFilters: MatrixParams = { plan: undefined, state: undefined, medium: undefined }
  if (sections.length === 0)
    return (
      <p role="status" className="dk-matrix__fault">
        {pick(text.nothing, locale)}{' '}
        {filtered && (
          <button type="button" className="dk-button" onClick={() => onChoose(noFilters)}>
            {pick(text.clear, locale)}
          </button>
        )}
      </p>
    )
  const Shown = isNarrow ? MatrixList : MatrixTable
  return (
    <div aria-busy={isReading} className="dk-matrix__answer">
      <div className="dk-matrix__summary">
        {subject !== null && <h2>{subject}</h2>}
        <p role="status">
          <strong>{first}</strong> <span className="dk-note">{rest.join('; ')}</span>
        </p>
        <MatrixLegend sections={sections} locale={locale} />
      </div>
      <Shown
        key={`${answer.value.view}/${answer.value.subject}/${answer.value.period}`}
        matrix={answer.value}
        openCell={openCell}
        locale={locale}
        onOpen={onOpen}
        onChoose={onChoose}
      />
    </div>
  )
}
