import { dayToStore } from '../../fields/days.ts'
import type { Id } from '../../fields/ids.ts'
import { chooseWhatCounts } from '../../i18n/planWords.ts'
import { localDateOf, type Instant } from '../../obligations/index.ts'
import type { OpenCatalogue } from '../../planFile/catalogue.ts'
import type { Catalogue, Fields } from '../../planFile/fileFields.ts'
import { issuerRef } from '../../planFile/organizationsOf.ts'
import {
  commitmentFields, commitmentPart, planFields, planPart, rhythmFieldsOf, ruleFieldsOf, sameContent, themeFields, themePart,
} from '../../planFile/planDocuments.ts'
import { rhythmByHand, ruleFromReading } from '../../planFile/ruleFromReading.ts'
import type { PlanFile } from '../../planFile/schema.ts'
import { firstFollowedDay } from '../../rules/following.ts'
import { subjectOfDoc, type CommitmentDoc } from '../../store/commitmentFact.ts'
import type { OrganizationRow } from './catalogue.ts'
import { obligorRows, programmesNamed } from './programmes.ts'
import type { Row, Rows } from './rows.ts'

/** The plan, its themes and its commitments. Gives back the plan's id. */
export async function importContent(
  file: PlanFile,
  organizations: readonly OrganizationRow[],
  rows: Rows,
  catalogue: OpenCatalogue,
  now: Instant,
): Promise<Id> {
  const plan = await planRow(file, organizations, rows, catalogue, now)
  await themeRows(file, plan, rows, catalogue)
  await commitmentRows(file, plan, organizations, rows, catalogue)
  return plan
}

async function planRow(
  file: PlanFile,
  organizations: readonly OrganizationRow[],
  rows: Rows,
  catalogue: Catalogue,
  now: Instant,
): Promise<Id> {
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

async function themeRows(file: PlanFile, plan: Id, rows: Rows, catalogue: OpenCatalogue): Promise<void> {
  const found = byRef(await rows.find('themes', 'ref', file.themes.map(({ id }) => id)))
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

async function commitmentRows(
  file: PlanFile,
  plan: Id,
  organizations: readonly OrganizationRow[],
  rows: Rows,
  catalogue: Catalogue,
): Promise<void> {
  const found = byRef(await rows.find('commitments', 'ref', file.commitments.map(({ id }) => id)))
  const themed = await rows.hasThemes(plan)
  for (const [i, commitment] of file.commitments.entries()) {
    const fields = commitmentFields(commitment, i + 1, catalogue)
    const row = found.get(commitment.id)
    if (row === undefined) {
      await rows.create('commitments', { ...fields, ...(await checkOf(commitment, file, organizations, { rows, catalogue, themed })), plan })
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
  file: PlanFile,
  organizations: readonly OrganizationRow[],
  { rows, catalogue, themed }: { rows: Rows; catalogue: Catalogue; themed: boolean },
): Promise<Fields> {
  const read = ruleFromReading(reading, file.document.period)
  const owing = await obligorRows(organizations.find(({ name }) => name === reading.actor), rows)
  const obligors = owing.map(({ id }) => id)
  if (!read.ok) {
    const rhythm = rhythmByHand(reading, file.document.period)
    return { checkedBy: 'hand', handReason: read.refusal, obligors, ...(rhythm && rhythmFieldsOf(rhythm)) }
  }
  const programmes = await programmesNamed(reading, owing, rows, catalogue)
  const rule: Fields = { ...ruleFieldsOf(read.rule, programmes, catalogue), obligors }
  if (obligors.length === 0) return { ...rule, checkedBy: 'hand', handReason: 'obligors_unknown' }
  return themed || subjectOfDoc(rule as Fields & Partial<CommitmentDoc>) !== 'plan'
    ? { ...rule, checkedBy: 'machine' }
    : { ...rule, checkedBy: 'hand', handReason: 'nothing_to_count', checkNote: chooseWhatCounts.vi }
}
