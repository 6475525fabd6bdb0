import type { DefaultServerCellComponentProps } from 'payload'

import { isUnplanned } from '../../fields/unplanned.ts'
import type { Text } from '../../i18n/text.ts'
import { placementStatus, shortfallState, verdictStatus } from '../../i18n/words.ts'
import { localeFrom } from '../language.ts'
import { Mark } from '../Mark.tsx'
import { placementLook, shortfallLook, verdictLook, type Look } from '../tones.ts'
import { UnplannedChip } from '../UnplannedChip.tsx'

/** A list's cell for a closed list of states: icon and word. */
const statusCell =
  (words: Readonly<Record<string, Text>>, looks: Readonly<Record<string, Look>>) =>
  ({ cellData, i18n }: DefaultServerCellComponentProps) => {
    const [word, look] = [words[String(cellData)], looks[String(cellData)]]
    return word && look ? <Mark look={look}>{word[localeFrom(i18n.language)]}</Mark> : null
  }

export const VerdictCell = statusCell(verdictStatus, verdictLook)
export const ShortfallStateCell = statusCell(shortfallState, shortfallLook)
const PlacementStatus = statusCell(placementStatus, placementLook)

/** The same, with the mark of what nobody had planned. */
export const PlacementStatusCell = (props: DefaultServerCellComponentProps) => (
  <>
    <PlacementStatus {...props} />
    {isUnplanned(props.rowData) && <> <UnplannedChip locale={localeFrom(props.i18n.language)} /></>}
  </>
)
