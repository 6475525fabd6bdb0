import type { PayloadRequest } from 'payload'

import { rights } from '../../access/rights.ts'
import { actsFor, personOf } from '../../access/roles.ts'
import { idOf, idOrNull, type Id } from '../../documents/ids.ts'
import type { Instant } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import type { Selected } from '../../documents/stored.ts'
import { readPermitted } from '../../database/readPermitted.ts'
import { channelLabels } from '../../store/channelLabels.ts'
import { mayUse } from '../../store/channels.ts'
import { standsAt } from '../../store/retired.ts'
import { liveLedger } from '../../ledger/liveLedger.ts'
import type { ChannelChoice, EntryChoices } from '../../contracts/unplanned.ts'
import { channelDefaults } from './channelDefaults.ts'

/** Everything that she may choose from, by her own rights; one question per collection. */
export async function readChoices(req: PayloadRequest, now: Instant): Promise<EntryChoices> {
  const person = personOf(req.user)
  const stands = (doc: { validTo?: string | null }): boolean => standsAt(doc, now)

  const bodies = (await readPermitted(req, 'organizations', { select: organizationFields, sort: 'name' })).filter((one) =>
    actsFor(person, one.id),
  )
  const forms = (await readPermitted(req, 'forms', { select: formFields, sort: 'name' })).filter(stands)
  const channels = (await readPermitted(req, 'channels', { select: channelFields, sort: 'name' })).filter(
    (channel) => stands(channel) && bodies.some(({ id }) => mayUse(channel, id)),
  )
  const hers = { organization: { in: bodies.map(({ id }) => id) } }
  const programmes = await readPermitted(req, 'programmes', { select: programmeFields, sort: 'name', where: hers })

  return {
    organizations: bodies.map(organizationChoice),
    channels: await channelChoices(req, channels, forms, now),
    forms: forms.map(({ id, name, nameEn }) => ({ id, name: localeOf(req) === 'en' ? nameEn || name : name })),
    programmes: programmes.map(programmeChoice),
    plans: await planChoices(req, stands),
    mayMake: rights.channels.create(person) !== false,
  }
}

const organizationFields = { name: true, shortName: true, aliases: true, code: true, validTo: true } as const
const formFields = { name: true, nameEn: true, validTo: true } as const
const channelFields = { name: true, code: true, medium: true, organization: true, shared: true, validTo: true } as const
const programmeFields = { name: true, organization: true, form: true, seconds: true, validTo: true } as const
const themeFields = { plan: true, marker: true, text: true, ordinal: true, validTo: true } as const

const organizationChoice = ({ id, name, shortName, aliases, code }: Selected<'organizations', typeof organizationFields>) => ({
  id,
  name,
  code: code ?? '',
  names: [name, shortName ?? '', code ?? '', ...(aliases ?? [])].filter((each) => each !== ''),
})

const programmeChoice = ({ id, name, organization, form, seconds }: Selected<'programmes', typeof programmeFields>) => ({
  id,
  name,
  organization: idOf(organization),
  form: idOrNull(form),
  seconds: seconds ?? null,
})

async function channelChoices(
  req: PayloadRequest,
  channels: readonly Selected<'channels', typeof channelFields>[],
  forms: readonly { id: Id }[],
  now: Instant,
): Promise<ChannelChoice[]> {
  const live = await liveLedger(req.payload, now)
  const labels = await channelLabels(req, channels)
  return channels.map((channel, at) => {
    const usual = channelDefaults(live, channel)
    return {
      id: channel.id,
      name: channel.name,
      label: labels[at]!,
      code: channel.code,
      medium: channel.medium,
      organization: idOf(channel.organization),
      shared: channel.shared === true,
      form: forms.find(({ id }) => String(id) === usual.form)?.id ?? null,
      seconds: usual.seconds,
    }
  })
}

/** Plans in force that have themes. */
async function planChoices(req: PayloadRequest, stands: (doc: { validTo?: string | null }) => boolean): Promise<EntryChoices['plans']> {
  const plans = await readPermitted(req, 'plans', {
    select: { title: true, number: true },
    sort: '-period.start',
    where: { auditing: { equals: 'on' } },
  })
  if (plans.length === 0) return []
  const ofPlans = { plan: { in: plans.map(({ id }) => id) } }
  const themes = (await readPermitted(req, 'themes', { select: themeFields, sort: ['plan', 'ordinal'], where: ofPlans })).filter(stands)
  return plans
    .map(({ id, title, number }) => ({
      id,
      title,
      number: number ?? '',
      themes: themes
        .filter(({ plan }) => String(idOf(plan)) === String(id))
        .map((theme) => ({ id: theme.id, marker: theme.marker ?? '', text: theme.text })),
    }))
    .filter((plan) => plan.themes.length > 0)
}
