import type { PayloadRequest, SelectType, Where } from 'payload'

import { rights } from '../../access/rights.ts'
import { actsFor, personOf } from '../../access/roles.ts'
import { idOf, idOrNull, type Id } from '../../fields/ids.ts'
import type { Medium } from '../../fields/mediums.ts'
import type { Instant } from '../../obligations/index.ts'
import { localeOf } from '../../refusal.ts'
import type { Channel, Form, Organization, Plan, Programme, Theme } from '../../payload-types.ts'
import { channelLabels } from '../../store/channelLabels.ts'
import { mayUse } from '../../store/channels.ts'
import { standsAt } from '../../store/retired.ts'
import { liveLedger } from '../liveLedger.ts'
import { usualOn } from './usual.ts'

export interface ChannelChoice {
  id: Id
  name: string
  /** The name, told apart from others that are much like it. */
  label: string
  code: string
  medium: Medium
  organization: Id
  shared: boolean
  /** The form and the length that things have there; null where nothing tells the form. */
  form: Id | null
  seconds: number
}
export interface ThemeChoice { id: Id; marker: string; text: string }

/** What a person can mean who records something: her bodies, the channels that they may use, the themes of plans in force. */
export interface Choices {
  organizations: { id: Id; name: string; code: string; names: readonly string[] }[]
  channels: ChannelChoice[]
  forms: { id: Id; name: string }[]
  programmes: { id: Id; name: string; organization: Id; form: Id | null; seconds: number | null }[]
  plans: { id: Id; title: string; number: string; themes: ThemeChoice[] }[]
  /** She may make the channel of a place that has none. */
  mayMake: boolean
}

/** Everything that she may choose from, by her own rights; one question per collection. */
export async function readChoices(req: PayloadRequest, now: Instant): Promise<Choices> {
  const all = async <T>(collection: 'organizations' | 'channels' | 'forms' | 'programmes' | 'plans' | 'themes', select: SelectType, sort: string | string[], where: Where = {}): Promise<T[]> =>
    (await req.payload.find({ collection, where, select, sort, depth: 0, limit: 0, pagination: false, overrideAccess: false, user: req.user, req })).docs as unknown as T[]
  const person = personOf(req.user)
  const stands = (doc: { validTo?: string | null }): boolean => standsAt(doc, now)
  const live = await liveLedger(req.payload, now)

  const bodies = (await all<Organization>('organizations', { name: true, shortName: true, aliases: true, code: true, validTo: true }, 'name'))
    .filter((one) => actsFor(person, one.id))
  const forms = (await all<Form>('forms', { name: true, nameEn: true, validTo: true }, 'name')).filter(stands)
  const channels = (await all<Channel>('channels', { name: true, code: true, medium: true, organization: true, shared: true, validTo: true }, 'name'))
    .filter((channel) => stands(channel) && bodies.some(({ id }) => mayUse(channel, id)))
  const programmes = await all<Programme>('programmes', { name: true, organization: true, form: true, seconds: true, validTo: true }, 'name', { organization: { in: bodies.map(({ id }) => id) } })
  const plans = await all<Plan>('plans', { title: true, number: true }, '-period.start', { auditing: { equals: 'on' } })
  const themes = plans.length === 0 ? [] : (await all<Theme>('themes', { plan: true, marker: true, text: true, ordinal: true, validTo: true }, ['plan', 'ordinal'], { plan: { in: plans.map(({ id }) => id) } })).filter(stands)
  const labels = await channelLabels(req, channels)

  return {
    organizations: bodies.map(({ id, name, shortName, aliases, code }) => ({ id, name, code: code ?? '', names: [name, shortName ?? '', code ?? '', ...(aliases ?? [])].filter((each) => each !== '') })),
    channels: channels.map((channel, at) => {
      const usual = usualOn(live, channel)
      const medium = channel.medium as Medium
      const form = forms.find(({ id }) => String(id) === usual.form)?.id ?? null
      return { id: channel.id, name: channel.name, label: labels[at]!, code: channel.code, medium, organization: idOf(channel.organization), shared: channel.shared === true, form, seconds: usual.seconds }
    }),
    forms: forms.map(({ id, name, nameEn }) => ({ id, name: localeOf(req) === 'en' ? nameEn || name : name })),
    programmes: programmes.map(({ id, name, organization, form, seconds }) => ({ id, name, organization: idOf(organization), form: idOrNull(form), seconds: seconds ?? null })),
    plans: plans.map(({ id, title, number }) => ({
      id, title, number: number ?? '',
      themes: themes.filter(({ plan }) => String(idOf(plan)) === String(id)).map((theme) => ({ id: theme.id, marker: theme.marker ?? '', text: theme.text })),
    })).filter(({ themes: of }) => of.length > 0),
    mayMake: rights.channels.create(person) !== false,
  }
}
