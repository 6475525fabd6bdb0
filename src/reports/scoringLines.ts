import { firstRevisionWords } from '../i18n/periodReports.ts'
import { actDetails as text } from '../i18n/history.ts'
import { decimalWords } from '../i18n/reportNumbers.ts'
import { JOINT } from '../obligations/index.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'
import type { ChangeLine, LineValue } from './changeLines.ts'
import { toldFacts } from './toldFacts.ts'

/** What the acts on scorings, and on the files of signed reports, leave in the log. */
interface ScoringDetails {
  criterion?: string
  obligor?: string | null
  reason?: string
  points?: { from: number | null; to: number | null }
  evidence?: readonly { note?: string | null; url?: string | null; file?: unknown }[] | number
  entered?: number
  scheme?: unknown
  name?: string
  sha256?: string
  firstRevision?: keyof typeof firstRevisionWords | null
}

const said = (label: Text, locale: Locale, words: string | null | undefined): ChangeLine[] =>
  toldFacts(label, locale, ...(words ? [{ text: words }] : []))

const placeLines = ({ criterion, obligor }: ScoringDetails, locale: Locale): ChangeLine[] => [
  ...said(text.criterion, locale, criterion),
  ...(obligor && obligor !== JOINT ? toldFacts(text.scoredBody, locale, { ref: { collection: 'organizations', id: obligor } }) : []),
]

function pointsMoved({ points }: ScoringDetails, locale: Locale): string | null {
  if (points === undefined) return null
  const shown = (n: number | null): string => (n === null ? pick(text.noPoints, locale) : decimalWords(n, locale))
  return say(text.pointsMoved, locale, { from: shown(points.from), to: shown(points.to) })
}

function pieceLine({ note, url, file }: { note?: string | null; url?: string | null; file?: unknown }): LineValue {
  const words = [note, url].filter(Boolean).join(': ')
  return { ...(words !== '' && { text: words }), ...(file != null && { ref: { collection: 'media', id: String(file) } }) }
}

const evidenceLines = (details: ScoringDetails, locale: Locale): ChangeLine[] => [
  ...placeLines(details, locale),
  ...toldFacts(text.evidence, locale, ...(Array.isArray(details.evidence) ? details.evidence.map(pieceLine) : [])),
]

/** What each of them tells beyond who did it. */
export const scoringLines = {
  enterPoints: (details: ScoringDetails, locale: Locale) => [
    ...placeLines(details, locale),
    ...said(text.points, locale, pointsMoved(details, locale)),
    ...said(text.reason, locale, details.reason),
  ],
  attachEvidence: evidenceLines,
  detachEvidence: evidenceLines,
  adoptScheme: ({ scheme }: ScoringDetails, locale: Locale) =>
    scheme == null ? [] : toldFacts(text.scheme, locale, { ref: { collection: 'schemes', id: String(scheme) } }),
  removeScoring: ({ entered, evidence }: ScoringDetails, locale: Locale) =>
    entered === undefined ? [] : said(text.result, locale, say(text.lostWithScoring, locale, { entered, evidence: Number(evidence) })),
  addReportScan: ({ name, sha256, firstRevision }: ScoringDetails, locale: Locale) =>
    toldFacts(
      text.addedFile,
      locale,
      ...[
        name && sha256 ? `${name}: SHA-256 ${sha256}` : null,
        firstRevision ? pick(firstRevisionWords[firstRevision], locale) : null,
      ].flatMap((words) => (words === null ? [] : [{ text: words }])),
    ),
}
