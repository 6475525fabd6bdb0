import { matrixText as text } from '../../i18n/matrix.ts'
import { pick, type Locale } from '../../platform/text.ts'

/** That something could not be read, and a way to try again. */
export const ReadingFault = ({ message, again, locale }: { message: string; again: () => void; locale: Locale }) => (
  <p role="alert" className="dk-matrix__fault">
    <span className="dk-error">{message}</span>{' '}
    <button type="button" className="dk-button" onClick={again}>
      {pick(text.again, locale)}
    </button>
  </p>
)
