import type { DefaultServerCellComponentProps, Payload } from 'payload'
import { cache } from 'react'

import { wallClock } from '../../platform/clock.ts'
import { idOrNull } from '../../documents/ids.ts'
import { isUnplanned } from '../../documents/unplannedMark.ts'
import { statusText } from '../../i18n/delivery.ts'
import { findingStateWords } from '../../i18n/findings.ts'
import { pick, type Text } from '../../platform/text.ts'
import { noDataWords, shortfallState, shownStatusWords } from '../../i18n/words.ts'
import type { Obligation, Placement } from '../../documents/payload-types.ts'
import { placementShown } from '../../rules/placementShown.ts'
import { isFlagged } from '../../rules/shortfall.ts'
import { readChannels } from '../../store/channels.ts'
import { shownStatusOf } from '../../store/ledger.ts'
import { localeFrom } from '../language.ts'
import { Mark } from '../Mark.tsx'
import { findingLook, placementLook, shortfallLook, verdictLook, type Look } from '../tones.ts'
import { UnplannedChip } from '../UnplannedChip.tsx'

/** How an obligation stands, and whether anything is known of it. */
export function VerdictCell({ rowData, i18n }: DefaultServerCellComponentProps) {
  const row = rowData as Obligation
  const locale = localeFrom(i18n.language)
  const shown = shownStatusOf(row)
  return (
    <span className="dk-facts">
      <Mark look={verdictLook[shown]}>{pick(shownStatusWords[shown], locale)}</Mark>
      {row.noData && isFlagged(shown) && <span className="dk-note">{pick(noDataWords, locale)}</span>}
    </span>
  )
}

/** A list's cell for a closed list of states: icon and word. */
const statusCell =
  <State extends string>(
    words: Readonly<Record<State, Text>>,
    looks: Readonly<Record<State, Look>>,
    stateOf: (props: DefaultServerCellComponentProps) => State | null,
  ) =>
  (props: DefaultServerCellComponentProps) => {
    const state = stateOf(props)
    return state !== null && state in words ? <Mark look={looks[state]}>{pick(words[state], localeFrom(props.i18n.language))}</Mark> : null
  }

export const SeverityCell = statusCell(shownStatusWords, verdictLook, ({ cellData }) => cellData as keyof typeof shownStatusWords | null)
export const ShortfallStateCell = statusCell(
  shortfallState,
  shortfallLook,
  ({ cellData }) => cellData as keyof typeof shortfallState | null,
)

export const FindingStateCell = statusCell(
  findingStateWords,
  findingLook,
  ({ cellData }) => cellData as keyof typeof findingStateWords | null,
)

/** Read once for all rows of a page: the medium names what became of a placement. */
const mediumsOf = cache(
  async (payload: Payload): Promise<ReadonlyMap<string, string>> =>
    new Map((await readChannels({ payload })).map(({ id, medium }) => [String(id), medium])),
)

/** What became of a placement, and the mark of what nobody had planned. */
export async function PlacementStatusCell({ rowData, payload, i18n }: DefaultServerCellComponentProps) {
  const { status, endsAt, at, plannedStart, channel } = rowData as Placement
  if (!status) return null
  const locale = localeFrom(i18n.language)
  const shown = placementShown(status, Date.parse(endsAt ?? at ?? plannedStart), wallClock.now())
  const medium = (await mediumsOf(payload)).get(String(idOrNull(channel)))
  return (
    <>
      <Mark look={placementLook[shown]}>{pick(statusText(shown, medium), locale)}</Mark>
      {isUnplanned(rowData) && (
        <>
          {' '}
          <UnplannedChip locale={locale} />
        </>
      )}
    </>
  )
}
