import { dayToStore } from '../../documents/days.ts'
import type { Id } from '../../documents/ids.ts'
import { instantToStore, optionalInstantToStore } from '../../documents/instants.ts'
import type { Medium } from '../../documents/mediums.ts'
import { slugOf } from '../../documents/slug.ts'
import { DAY, localDateOf, type Band, type Commitment, type Instant, isOpen } from '../../obligations/index.ts'
import { slotKeyOf } from '../../rules/series.ts'
import type { CodeCatalogue } from '../../formats/planFile/fileFields.ts'
import { endOf, startOf } from '../../rules/placement.ts'
import { body } from './bodies.ts'
import type {
  DemoChannel,
  DemoCommitment,
  DemoContent,
  DemoOrganization,
  DemoPlacement,
  DemoProgramme,
  DemoTheme,
  DemoWaiver,
  DemoYear,
} from './rows.ts'
import { textOf } from './richText.ts'
import { addDays } from './span.ts'

/*
 * The rows of the demonstration year as the collections keep them. Codes become ids by the catalogue,
 * so a row is written after those that it names.
 */

type Document = Record<string, unknown>

const dayOrNull = (day: string | null | undefined): string | null => (day ? dayToStore(day) : null)
const idOrNull = (catalogue: CodeCatalogue, collection: string, code: string | null): Id | null =>
  code === null ? null : catalogue.idOf(collection, code)
const idsOf = (catalogue: CodeCatalogue, collection: string, codes: readonly string[]): Id[] =>
  codes.map((code) => catalogue.idOf(collection, code))

const bandDocument = ({ days, from, to, validFrom, validTo }: Band): Document => ({
  days: [...days],
  from,
  to,
  validFrom: dayOrNull(validFrom),
  validTo: dayOrNull(validTo),
})

export const organizationDocument = (
  { id, name, shortName, level, roles, parent }: DemoOrganization,
  catalogue: CodeCatalogue,
): Document => ({
  code: id,
  name,
  shortName,
  level,
  roles,
  province: 'Cà Mau',
  parent: idOrNull(catalogue, 'organizations', parent),
})

export const channelDocument = (
  { id, name, medium, organization, primeTime, shared }: DemoChannel,
  catalogue: CodeCatalogue,
): Document => ({
  code: id,
  name,
  medium,
  shared,
  organization: catalogue.idOf('organizations', organization),
  primeTime: primeTime.map(bandDocument),
})

export const planDocument = ({ ref, title, titleEn, year, from, to }: DemoYear, catalogue: CodeCatalogue): Document => ({
  ref,
  title,
  titleEn,
  kind: 'ke_hoach',
  auditing: 'on',
  // Its history is there to be judged.
  followedFrom: dayToStore(from),
  demonstration: true,
  // They are written with what has become of them.
  dutiesMade: true,
  shownPublicly: true,
  compliancePublic: true,
  issuer: catalogue.idOf('organizations', body.province),
  period: {
    start: dayToStore(from),
    end: dayToStore(addDays(to, -1)),
    kind: 'year',
    label: `NĂM ${year}`,
    note: 'Nối tiếp từ quý IV năm trước và tiếp tục áp dụng đến hết quý I năm sau, khi có kế hoạch mới.',
  },
})

export const themeDocument = (theme: DemoTheme, plan: Id): Document => ({ ...theme, plan })

export const programmeDocument = (programme: DemoProgramme, catalogue: CodeCatalogue): Document => {
  const { name, channel, form, organization, slot, seconds, skip, themes, description } = programme
  return {
    name,
    channel: catalogue.idOf('channels', channel),
    form: catalogue.idOf('forms', form),
    organization: catalogue.idOf('organizations', organization),
    ...slot,
    seconds,
    skip: skip.map(({ day, reason }) => ({ day: dayToStore(day), reason })),
    themes: idsOf(catalogue, 'themes', themes),
    description,
  }
}

export function commitmentDocument(commitment: DemoCommitment, ordinal: number, plan: Id, catalogue: CodeCatalogue): Document {
  const { check, ...clause } = commitment
  return {
    ...clause,
    ambiguities: [...clause.ambiguities],
    plan,
    ordinal,
    checkedBy: check.by,
    ...(check.by === 'machine'
      ? ruleDocument(check.rule, catalogue)
      : { handReason: check.reason, handChecks: check.checks.map((made) => ({ ...made, at: instantToStore(made.at) })) }),
  }
}

function ruleDocument(rule: Omit<Commitment, 'id'>, catalogue: CodeCatalogue): Document {
  const { obligors, windows, validFrom, validTo, match, timeBand, makegood, answers, ...same } = rule
  return {
    ...same,
    obligors: idsOf(catalogue, 'organizations', obligors),
    windows: windows.map((window) => ({ ...window })),
    validFrom: dayToStore(validFrom),
    validTo: dayToStore(validTo),
    match: {
      media: [...match.media],
      channels: idsOf(catalogue, 'channels', match.channels),
      forms: idsOf(catalogue, 'forms', match.forms),
      programmes: idsOf(catalogue, 'programmes', match.programmes),
      themes: idsOf(catalogue, 'themes', match.themes),
    },
    timeBand:
      timeBand === null
        ? { kind: 'none', rule: 'start' }
        : 'prime' in timeBand
          ? { kind: 'prime', rule: timeBand.rule }
          : { kind: 'bands', rule: timeBand.rule, bands: timeBand.bands.map(bandDocument) },
    makegoodWithinDays: makegood?.withinDays ?? null,
    answersDueDays: answers?.dueDays ?? null,
  }
}

export function contentDocument(
  content: DemoContent,
  catalogue: CodeCatalogue,
  now: Instant,
): Document & { createdAt: string; updatedAt: string } {
  const { title, summary, paragraphs, theme, organization, programme, seconds, page, publishedAt, withdrawn } = content
  const touched = instantToStore(publishedAt ?? now)
  return {
    title,
    summary,
    body: textOf(paragraphs),
    themes: theme === null ? [] : [catalogue.idOf('themes', theme)],
    audiences: idsOf(catalogue, 'audiences', ['nhan_dan', 'doanh_nghiep']),
    ...(content.kind === 'segments' ? { seconds } : { page }),
    // The same title may come back another year: an address carries its day.
    slug: `${slugOf(title)}-${localDateOf(publishedAt ?? now).replaceAll('-', '')}`,
    organization: catalogue.idOf('organizations', organization),
    programme: catalogue.idOf('programmes', programme),
    publishedAt: optionalInstantToStore(publishedAt),
    _status: publishedAt !== null && !withdrawn ? 'published' : 'draft',
    createdAt: touched,
    updatedAt: touched,
  }
}

/** A week's programme is announced when the week before it begins. */
const WEEK = 7 * DAY

export function placementDocument(placement: DemoPlacement, kind: DemoContent['kind'] | null, catalogue: CodeCatalogue): Document {
  const { title, contentId, programme, channel, form, organization, themes, status, reason, rerun, makegoodFor, answers } = placement
  const programmeId = idOrNull(catalogue, 'programmes', programme)
  return {
    title,
    content: contentId === null || kind === null ? null : { relationTo: kind, value: catalogue.idOf(kind, contentId) },
    programme: programmeId,
    channel: catalogue.idOf('channels', channel),
    form: catalogue.idOf('forms', form),
    organization: catalogue.idOf('organizations', organization),
    themes: idsOf(catalogue, 'themes', themes),
    status,
    reason,
    plannedStart: instantToStore(placement.plannedStart),
    plannedSeconds: placement.plannedSeconds,
    actualStart: optionalInstantToStore(placement.actualStart),
    actualSeconds: placement.actualSeconds,
    rerun,
    makegoodFor: idOrNull(catalogue, 'placements', makegoodFor),
    answers: { start: dayOrNull(answers?.start), label: answers?.label ?? null },
    at: instantToStore(startOf(placement)),
    endsAt: instantToStore(endOf(placement)),
    announcedAt: status === 'planned' ? null : instantToStore(placement.plannedStart - WEEK),
    slotKey: placement.inSlot && programmeId !== null ? slotKeyOf(programmeId, placement.plannedStart) : null,
  }
}

/** What is kept to prove it, by medium. */
const proofs: Partial<Record<Medium, string>> = {
  tv: 'Nhật ký phát sóng',
  radio: 'Nhật ký phát sóng',
  print: 'Bản báo lưu chiểu',
  portal: 'Ảnh chụp trang tin',
  dialogue_event: 'Biên bản đối thoại, danh sách người dự',
  report: 'Văn bản đến, có số và ngày',
  contest: 'Kết luận của Ban tổ chức',
}

/** What was recorded of a placement; null while nothing was. */
export function asRunDocument(placement: DemoPlacement, { channels, programmes }: DemoYear, catalogue: CodeCatalogue): Document | null {
  const { id, title, status, reason, organization, actualStart, actualSeconds, programme, channel } = placement
  if (isOpen(status)) return null
  const recorded = instantToStore(endOf(placement))
  const where = channels.find((row) => row.id === channel)
  const proof = where && status === 'delivered' ? proofs[where.medium] : undefined
  return {
    placement: catalogue.idOf('placements', id),
    outcome: status,
    start: optionalInstantToStore(actualStart),
    seconds: actualSeconds,
    reason,
    organization: catalogue.idOf('organizations', organization),
    title,
    channelName: where?.name ?? null,
    programmeName: programmes.find((row) => row.id === programme)?.name ?? null,
    recordedBy: 'system',
    // Nobody gives a row of a list its id when hooks are passed by.
    evidence: proof === undefined ? [] : [{ id: `${id}.proof`, note: proof }],
    createdAt: recorded,
    updatedAt: recorded,
  }
}

export const waiverDocument = (
  { commitment, obligor, label, from, to, reason, authority }: DemoWaiver,
  catalogue: CodeCatalogue,
): Document => ({
  commitment: catalogue.idOf('commitments', commitment),
  obligor: idOrNull(catalogue, 'organizations', obligor),
  label,
  from: dayToStore(from),
  to: dayToStore(to),
  reason,
  authority,
})
