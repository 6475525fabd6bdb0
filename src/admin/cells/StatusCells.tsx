import type { DefaultServerCellComponentProps } from 'payload'

import type { Text } from '../../i18n/text.ts'
import { placementStatus, shortfallState, verdictStatus } from '../../i18n/words.ts'
import { localeFrom } from '../language.ts'
import { Mark } from '../Mark.tsx'
import { placementLook, shortfallLook, verdictLook, type Look } from '../tones.ts'

/** A list's cell for a closed list of states: icon and word. */
const statusCell =
  (words: Readonly<Record<string, Text>>, looks: Readonly<Record<string, Look>>) =>
  ({ cellData, i18n }: DefaultServerCellComponentProps) => {
    const [word, look] = [words[String(cellData)], looks[String(cellData)]]
    return word && look ? <Mark look={look}>{word[localeFrom(i18n.language)]}</Mark> : null
  }

export const VerdictCell = statusCell(verdictStatus, verdictLook)
export const ShortfallStateCell = statusCell(shortfallState, shortfallLook)
export const PlacementStatusCell = statusCell(placementStatus, placementLook)
