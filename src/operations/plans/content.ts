import { dayToStore } from '../../documents/days.ts'
import type { Id } from '../../documents/ids.ts'
import { chooseWhatCounts } from '../../i18n/planWords.ts'
import { localDateOf, type Instant } from '../../obligations/index.ts'
import type { OpenCatalogue } from '../../formats/planFile/catalogue.ts'
import type { Fields } from '../../formats/planFile/fileFields.ts'
import { issuerRef } from '../../formats/planFile/organizationsOf.ts'
import {
  commitmentFields,
  commitmentPart,
  planFields,
  planPart,
  rhythmFieldsOf,
  ruleFieldsOf,
  sameContent,
  themeFields,
  themePart,
} from '../../formats/planFile/planDocuments.ts'
import { rhythmByHand, ruleFromReading } from '../../formats/planFile/ruleFromReading.ts'
import type { PlanFile } from '../../formats/planFile/schema.ts'
import { firstFollowedDay } from '../../rules/following.ts'
import { subjectOfDoc, type CommitmentDoc } from '../../store/commitmentFact.ts'
import type { OrganizationRow } from './catalogue.ts'
import { obligorRows, programmesNamed } from './programmes.ts'
import type { Row, Rows } from './rows.ts'

/** A plan file whose bodies, forms and audiences are in the collections already. */
export interface ContentImport {
  file: PlanFile
  organizations: readonly OrganizationRow[]
  rows: Rows
  catalogue: OpenCatalogue
  now: Instant
}

/** The plan, its themes and its commitments. Gives back the plan's id. */
export async function importContent(content: ContentImport): Promise<Id> {
  const plan = await planRow(content)
  await themeRows(content, plan)
  await commitmentRows(content, plan)
  return plan
}

async function planRow({ file, organizations, rows, catalogue, now }: ContentImport): Promise<Id> {
  const { themes: _, commitments: __, ...part } = file
  const idAt = (ref: string): Id | null => organizations.find(({ refs }) => refs.includes(ref))?.row.id ?? null
  const fields = planFields(file, catalogue)
  const content = {
    ...fields,
    responsibleBodies: (fields.responsibleBodies as Fields[]).map((body) => ({
      ...body,
      organization: idAt(body.ref as string),
    })),
  }
  const [row] = await rows.find('plans', 'ref', [file.id])
  if (row === undefined) {
    // With nothing recorded, to judge a plan whose time is over would only accuse.
    const { start, end } = file.document.period
    const today = localDateOf(now)
    const auditing = end < today ? 'off' : 'on'
    const followedFrom = auditing === 'on' ? dayToStore(firstFollowedDay(today, start)) : null
    const { id } = await rows.create('plans', { ...content, issuer: idAt(issuerRef(file)), auditing, followedFrom, shownPublicly: true })
    return id
  }
  const { id } = await rows.bring('plans', row, sameContent(planPart(row, catalogue), part) ? null : content)
  return id
}

async function themeRows({ file, rows, catalogue }: ContentImport, plan: Id): Promise<void> {
  const found = byRef(
    await rows.find(
      'themes',
      'ref',
      file.themes.map(({ id }) => id),
    ),
  )
  for (const [ref, row] of found) catalogue.add('themes', ref, row.id)
  for (const theme of file.themes) {
    const fields = themeFields(theme, catalogue)
    const row = found.get(theme.id)
    const { id } = row
      ? await rows.bring('themes', row, sameContent(themePart(row, catalogue), theme) ? null : fields)
      : await rows.create('themes', { ...fields, plan })
    catalogue.add('themes', theme.id, id)
  }
}

async function commitmentRows(content: ContentImport, plan: Id): Promise<void> {
  const { file, rows, catalogue } = content
  const found = byRef(
    await rows.find(
      'commitments',
      'ref',
      file.commitments.map(({ id }) => id),
    ),
  )
  const themed = await rows.hasThemes(plan)
  for (const [i, commitment] of file.commitments.entries()) {
    const fields = commitmentFields(commitment, i + 1, catalogue)
    const row = found.get(commitment.id)
    if (row === undefined) {
      await rows.create('commitments', {
        ...fields,
        ...(await checkOf(commitment, content, themed ? 'themed' : 'themeless')),
        plan,
      })
      continue
    }
    const same = row.ordinal === i + 1 && sameContent(commitmentPart(row, catalogue), commitment)
    await rows.bring('commitments', row, same ? null : fields)
  }
}

const byRef = (rows: readonly Row[]): Map<string, Row> => new Map(rows.map((row) => [row.ref as string, row]))

/**
 * How a new commitment is checked: by its rule where the rule and every obligor are known, else by hand.
 * What counts whatever is about the plan waits where the plan has no themes: they may be those of a plan
 * above it, which no file names.
 */
async function checkOf(
  { reading }: PlanFile['commitments'][number],
  { file, organizations, rows, catalogue }: ContentImport,
  plan: 'themed' | 'themeless',
): Promise<Fields> {
  const read = ruleFromReading(reading, file.document.period)
  const owing = await obligorRows(
    organizations.find(({ name }) => name === reading.actor),
    rows,
  )
  const obligors = owing.map(({ id }) => id)
  if (!read.ok) {
    const rhythm = rhythmByHand(reading, file.document.period)
    return { checkedBy: 'hand', handReason: read.refusal, obligors, ...(rhythm && rhythmFieldsOf(rhythm)) }
  }
  const programmes = await programmesNamed(reading, owing, rows, catalogue)
  const rule: Fields = { ...ruleFieldsOf(read.rule, programmes, catalogue), obligors }
  if (obligors.length === 0) return { ...rule, checkedBy: 'hand', handReason: 'obligors_unknown' }
  return plan === 'themed' || subjectOfDoc(rule as Fields & Partial<CommitmentDoc>) !== 'plan'
    ? { ...rule, checkedBy: 'machine' }
    : { ...rule, checkedBy: 'hand', handReason: 'nothing_to_count', checkNote: chooseWhatCounts.vi }
}
