import { notInFile, type NotInFileChoice } from '../../i18n/notInFile.ts'
import { pick, type Locale } from '../../platform/text.ts'

const choices = ['missedWithin', 'missedDays', 'left'] as const

/** The one question about what was planned and is not in the file. */
export function NotInFile({
  choice,
  locale,
  onChoose,
}: {
  choice: NotInFileChoice
  locale: Locale
  onChoose: (choice: NotInFileChoice) => void
}) {
  return (
    <fieldset className="dk-as-run__choices">
      <legend>{pick(notInFile.ask, locale)}</legend>
      {choices.map((one) => (
        <label key={one} className="dk-as-run__check">
          <input type="radio" name="not-in-file" checked={choice === one} onChange={() => onChoose(one)} />
          {pick(notInFile[one], locale)}
        </label>
      ))}
    </fieldset>
  )
}
