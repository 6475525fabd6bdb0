import type { Where } from 'payload'

import { dayFromStore } from '../../fields/days.ts'
import { idOrNull, idsOf, type Id } from '../../fields/ids.ts'
import { formatInstant, instantOf } from '../../obligations/index.ts'
import type { Medium } from '../../fields/mediums.ts'
import { slotSentence } from '../../i18n/ruleSentence.ts'
import { ruleOf } from '../../rules/series.ts'
import { catalogueRows, rowBy } from '../../store/catalogue.ts'
import { byIds } from '../../store/published.ts'
import { programmePage } from '../addresses.ts'
import { conditionsOf } from '../conditions.ts'
import { byId } from '../cursor.ts'
import { pageOf, readPage } from '../page.ts'
import { code, cursor, limit, ref } from '../params.ts'
import { namesFor } from '../present/names.ts'
import { json } from '../prepared/answer.ts'
import { docTag, listTags } from '../prepared/tags.ts'
import { missing, unknownValues } from '../problem.ts'
import { resource, type Resource, type Source } from '../resource.ts'
import {
  channelShape, planShape, planSummaryShape, programmeShape, themeShape,
  type PlanSummary, type PublicChannel, type PublicCommitment, type PublicProgramme, type PublicTheme,
} from '../shapes.ts'

interface ChannelRow { id: Id; code: string; name: string; medium: Medium; organization: unknown }
const channelFields = { code: true, name: true, medium: true, organization: true } as const

export async function channelsOf(source: Source, rows: readonly ChannelRow[]): Promise<{ items: PublicChannel[]; tags: string[] }> {
  const names = await namesFor(source.payload, source, rows)
  return {
    items: rows.map((row) => ({ code: row.code, name: row.name, medium: row.medium, organization: names.organization(row.organization) })),
    tags: [...rows.map(({ id }) => docTag('channels', id)), ...names.tags],
  }
}

export const allChannels = (source: Source): Promise<ChannelRow[]> => catalogueRows<ChannelRow>(source.payload, 'channels', [], null, 500, channelFields)

const channels = resource({
  path: '/channels',
  operation: 'listChannels',
  title: { vi: 'Các kênh', en: 'Channels' },
  params: { limit, cursor },
  shape: pageOf(channelShape),
  async make(source, { limit: most, cursor: word }) {
    const page = await readPage({
      url: `${source.base}/channels`, limit: most, cursor: word, filter: {}, order: byId,
      rows: (after, count) => catalogueRows<ChannelRow>(source.payload, 'channels', [], after, count, channelFields),
    })
    if ('refused' in page) return page
    const { items, tags } = await channelsOf(source, page.rows)
    return json({ items, next: page.next }, [...tags, ...listTags('channels')])
  },
})

interface ProgrammeRow {
  id: Id; name: string; description?: string | null; channel: unknown; form: unknown; seconds?: number | null
  rrule?: string | null; dtstart?: string | null; themes?: unknown
}
const programmeFields = { name: true, description: true, channel: true, form: true, seconds: true, rrule: true, dtstart: true, themes: true } as const

const programmes = resource({
  path: '/programmes',
  operation: 'listProgrammes',
  title: { vi: 'Các chuyên mục, chương trình và lịch định kỳ', en: 'Programmes and their slots' },
  params: { channel: code, limit, cursor },
  shape: pageOf(programmeShape),
  async make(source, { limit: most, cursor: word, ...filter }) {
    const { payload, base } = source
    const asked = await conditionsOf(payload, filter)
    if ('refused' in asked) return asked
    const { where, tags } = asked
    const page = await readPage({
      url: `${base}/programmes`, limit: most, cursor: word, filter, order: byId,
      rows: (after, count) => catalogueRows<ProgrammeRow>(payload, 'programmes', where, after, count, programmeFields),
    })
    if ('refused' in page) return page
    const [names, on, forms] = await Promise.all([
      namesFor(payload, source, page.rows.map(({ themes }) => ({ themes }))),
      byIds<ChannelRow>(payload, 'channels', page.rows.map((row) => idOrNull(row.channel)), { code: true }),
      byIds<{ id: Id; name: string }>(payload, 'forms', page.rows.map((row) => idOrNull(row.form)), { name: true }),
    ])
    const items = page.rows.map((row): PublicProgramme => {
      const rule = ruleOf({ rrule: row.rrule ?? null, dtstart: row.dtstart ?? null })
      const seconds = row.seconds ?? 0
      return {
        id: String(row.id), name: row.name, webUrl: programmePage(source, String(row.id)), description: row.description ?? null,
        channel: on.get(String(idOrNull(row.channel)))?.code ?? '', form: forms.get(String(idOrNull(row.form)))?.name ?? '', seconds,
        slot: rule === null ? null : { vi: slotSentence(rule, seconds, 'vi'), en: slotSentence(rule, seconds, 'en') },
        rrule: rule === null ? null : (row.rrule ?? null),
        dtstart: rule === null ? null : formatInstant(instantOf(rule.start)),
        themes: names.themes(row.themes),
      }
    })
    return json(
      { items, next: page.next },
      [
        ...listTags('programmes'), ...tags, ...names.tags,
        ...[...on.keys()].map((id) => docTag('channels', id)), ...[...forms.keys()].map((id) => docTag('forms', id)),
      ],
    )
  },
})

interface PlanRow {
  id: Id; ref: string; title: string; number?: string | null; symbol?: string | null; issuer?: unknown
  issuingBody?: { name?: string | null } | null; period?: { start?: string | null; end?: string | null } | null; compliancePublic?: boolean | null
}
const planFields = { ref: true, title: true, number: true, symbol: true, issuer: true, issuingBody: true, period: true, compliancePublic: true } as const
const isShown: Where = { shownPublicly: { equals: true } }

export const shownPlan = ({ payload }: Source, wanted: string): Promise<PlanRow | null> =>
  rowBy<PlanRow>(payload, 'plans', { and: [{ ref: { equals: wanted } }, isShown] }, planFields)

const day = (stored: string | null | undefined): string | null => (stored ? dayFromStore(stored) : null)

/** `47/QĐ-UBND`; none while the clerk has not numbered the plan: `/KH-UBND` is the symbol, not a number. */
const numberOf = ({ number, symbol }: PlanRow): string | null =>
  !number ? null : !symbol || number.includes(symbol) ? number : `${number}/${symbol}`

const planSummary = (row: PlanRow): PlanSummary => ({
  code: row.ref,
  number: numberOf(row),
  title: row.title,
  issuer: row.issuingBody?.name ?? null,
  from: day(row.period?.start),
  to: day(row.period?.end),
  compliance: row.compliancePublic ?? false,
})

const plans = resource({
  path: '/plans',
  operation: 'listPlans',
  title: { vi: 'Các kế hoạch được công khai', en: 'Plans that are shown' },
  params: { limit, cursor },
  shape: pageOf(planSummaryShape),
  async make({ payload, base }, { limit: most, cursor: word }) {
    const page = await readPage({
      url: `${base}/plans`, limit: most, cursor: word, filter: {}, order: byId,
      rows: (after, count) => catalogueRows<PlanRow>(payload, 'plans', [isShown], after, count, planFields),
    })
    if ('refused' in page) return page
    return json({ items: page.rows.map(planSummary), next: page.next }, [...listTags('plans'), ...page.rows.map(({ id }) => docTag('plans', id))])
  },
})

interface ThemeRow { id: Id; ref: string; marker?: string | null; text: string; plan?: unknown }
interface CommitmentRow {
  id: Id; ref: string; title?: string | null; text: string; obligors?: unknown; checkedBy: 'machine' | 'hand'; source?: { section?: string | null } | null
}
const themeFields = { ref: true, marker: true, text: true, plan: true } as const
/** No plan has more lines than this. */
const WHOLE = 2_000

const themeOf = (row: ThemeRow, plan: string | null): PublicTheme => ({ code: row.ref, marker: row.marker ?? null, text: row.text, plan })

const onePlan = resource({
  path: '/plans/{code}',
  operation: 'getPlan',
  title: { vi: 'Một kế hoạch: nội dung và chỉ tiêu, đúng lời văn của kế hoạch', en: 'One plan: its themes and commitments, in its own words' },
  inPath: { code: ref },
  shape: planShape,
  async make(source, { code: wanted }) {
    const { payload } = source
    const plan = await shownPlan(source, wanted)
    if (plan === null) return { refused: missing }
    const own: Where[] = [{ plan: { equals: plan.id } }]
    const [themes, commitments] = await Promise.all([
      catalogueRows<ThemeRow>(payload, 'themes', own, null, WHOLE, themeFields),
      catalogueRows<CommitmentRow>(payload, 'commitments', own, null, WHOLE, { ref: true, title: true, text: true, obligors: true, checkedBy: true, source: true }),
    ])
    const obligors = await byIds<{ id: Id; name: string }>(payload, 'organizations', commitments.flatMap((row) => idsOf(row.obligors)), { name: true })
    return json(
      {
        ...planSummary(plan),
        themes: themes.map((row) => themeOf(row, plan.ref)),
        commitments: commitments.map((row): PublicCommitment => ({
          code: row.ref, title: row.title ?? '', words: row.text, source: row.source?.section ?? null,
          obligors: idsOf(row.obligors).flatMap((id) => obligors.get(String(id))?.name ?? []),
          checkedByHand: row.checkedBy === 'hand',
        })),
      },
      [docTag('plans', plan.id), ...listTags('themes'), ...listTags('commitments'), ...[...obligors.keys()].map((id) => docTag('organizations', id))],
    )
  },
})

const themes = resource({
  path: '/themes',
  operation: 'listThemes',
  title: { vi: 'Nội dung tuyên truyền của các kế hoạch được công khai', en: 'Themes of the plans that are shown' },
  params: { plan: code, limit, cursor },
  shape: pageOf(themeShape),
  async make({ payload, base }, { limit: most, cursor: word, ...filter }) {
    const plans = await catalogueRows<PlanRow>(payload, 'plans', [isShown, ...(filter.plan === undefined ? [] : [{ ref: { equals: filter.plan } }])], null, 500, { ref: true })
    if (filter.plan !== undefined && plans.length === 0) return { refused: unknownValues(['plan']) }
    const page = await readPage({
      url: `${base}/themes`, limit: most, cursor: word, filter, order: byId,
      rows: async (after, count) =>
        plans.length === 0 ? [] : catalogueRows<ThemeRow>(payload, 'themes', [{ plan: { in: plans.map(({ id }) => id) } }], after, count, themeFields),
    })
    if ('refused' in page) return page
    const refs = new Map(plans.map(({ id, ref: name }) => [String(id), name]))
    return json(
      { items: page.rows.map((row) => themeOf(row, refs.get(String(idOrNull(row.plan))) ?? null)), next: page.next },
      [...listTags('themes'), ...listTags('plans')],
    )
  },
})

export const catalogueResources: readonly Resource[] = [programmes, channels, themes, plans, onePlan]

