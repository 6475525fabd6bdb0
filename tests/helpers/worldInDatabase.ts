/** A described world as documents, made past the hooks, and its changes as anybody would make them: through Payload. */
import type { Payload } from 'payload'

import type { Slug } from '../../src/documents/slugs.ts'
import { dayToStore } from '../../src/documents/days.ts'
import { idOrNull, type Id } from '../../src/documents/ids.ts'
import { instantToStore } from '../../src/documents/instants.ts'
import { dayAt, instantAt, type Change, type CommitmentOf, type PlacementOf, type World } from './worlds.ts'

/** What stands in the database of a world; lists in the order of its description, what is made later behind. */
export interface Standing {
  plan: Id
  /** The one that it carries out, or may come to. */
  above: Id
  organizations: Id[]
  /** One of each organization. */
  channels: Id[]
  forms: Id[]
  programmes: Id[]
  themes: Id[]
  segments: Id[]
  commitments: Id[]
  placements: Id[]
  promised: readonly Pick<CommitmentOf, 'window' | 'label'>[]
}

type Data = Record<string, unknown>

const at = <Item>(list: readonly Item[], place: number): Item => list[place % list.length]!
const everyDay = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
/** Past the hooks nobody gives an array's rows their ids. */
const primeTime = (id: string) => [{ id, days: everyDay, from: '19:00', to: '22:00' }]
const span = ({ from, to }: World['organizations'][number]) => ({
  validFrom: from === null ? null : dayToStore(dayAt(from)),
  validTo: to === null ? null : dayToStore(dayAt(to)),
})

const made = async (payload: Payload, collection: Slug, data: Data): Promise<Id> =>
  (await payload.db.create({ collection, data: data as never, req: {} })).id as Id
const two = [0, 1]

/** What all worlds of a database share, since nothing in them changes it. */
export type Ground = Pick<Standing, 'forms' | 'segments'>

export async function layGround(payload: Payload): Promise<Ground> {
  const forms: Id[] = []
  const segments: Id[] = []
  const organization = await made(payload, 'organizations', { name: 'Đài', code: 'dai' })
  for (const n of two) {
    forms.push(await made(payload, 'forms', { name: `Hình thức ${n}`, code: `hinh-thuc-${n}` }))
    segments.push(await made(payload, 'segments', { title: `Kỳ ${n}`, organization, _status: 'draft' }))
  }
  return { forms, segments }
}

/** Makes a world; `key` tells it from others in the same database. */
export async function found(payload: Payload, { forms, segments }: Ground, world: World, key: string): Promise<Standing> {
  const make = (collection: Slug, data: Data): Promise<Id> => made(payload, collection, data)
  const all = async <Item>(items: readonly Item[], one: (item: Item, place: number) => Promise<Id>): Promise<Id[]> => {
    const ids: Id[] = []
    for (const [place, item] of items.entries()) ids.push(await one(item, place))
    return ids
  }
  const above = await make('plans', { ref: `${key}.tren`, title: `${key}, cấp trên`, auditing: 'off' })
  const plan = await make('plans', { ref: key, title: key, auditing: 'on', parent: above })
  const organizations = await all(world.organizations, (one, n) =>
    make('organizations', { name: `Đài ${key}.${n}`, code: `${key}.${n}`, ...span(one) }),
  )
  const channels = await all(world.organizations, ({ medium }, n) =>
    make('channels', { name: medium, code: `${key}.${n}`, medium, organization: organizations[n], primeTime: primeTime(`${key}.${n}`) }),
  )
  const standing: Standing = {
    plan,
    above,
    organizations,
    channels,
    forms,
    segments,
    programmes: await all([0], (n) =>
      make('programmes', { name: `Chuyên mục ${n}`, channel: channels[0], form: forms[0], seconds: 900, organization: organizations[0] }),
    ),
    themes: await all([plan, above], (of, n) => make('themes', { plan: of, ordinal: n + 1, ref: `${key}.nd.${n}`, text: `Nội dung ${n}` })),
    commitments: [],
    placements: [],
    promised: world.commitments,
  }
  standing.commitments = await all(world.commitments, (one, n) =>
    make('commitments', {
      plan,
      ref: `${key}.${n}`,
      ordinal: n + 1,
      title: `Cam kết ${key}.${n}`,
      text: 'Theo kế hoạch.',
      kind: 'quantified',
      checkedBy: 'machine',
      ...commitmentData(standing, one, `${key}.${n}`),
    }),
  )
  standing.placements = await all(world.placements, (one) =>
    make('placements', { title: 'Lượt phát', ...placementData(standing, { ...one, makegoodFor: null }) }),
  )
  for (const [place, { makegoodFor }] of world.placements.entries()) {
    if (makegoodFor !== null)
      await payload.db.updateOne({
        collection: 'placements',
        id: standing.placements[place]!,
        data: { makegoodFor: at(standing.placements, makegoodFor) },
        req: {},
      })
  }
  return standing
}

function commitmentData(
  world: Standing,
  {
    obligors,
    aggregation,
    window,
    from,
    lasting,
    partial,
    match,
    measure,
    minSecondsEach,
    prime,
    reruns,
    makegoodWithinDays,
    excuseWhenHolidays,
    label,
    answersDueDays,
  }: CommitmentOf,
  id: string,
): Data {
  const some = (wanted: boolean | undefined, ids: readonly Id[]): Id[] => (wanted && ids.length > 0 ? [ids[0]!] : [])
  return {
    obligors: [...new Set(obligors.map((place) => at(world.organizations, place)))],
    aggregation,
    partial,
    measure,
    minSecondsEach,
    reruns,
    answersDueDays,
    makegoodWithinDays: answersDueDays === null ? makegoodWithinDays : null,
    excuseWhenHolidays: answersDueDays === null ? excuseWhenHolidays : null,
    windows: [{ id, rrule: window.rule, dtstart: '2020-01-01T00:00', label }],
    validFrom: dayToStore(dayAt(from)),
    validTo: dayToStore(dayAt(from + Math.min(lasting, window.most))),
    match: {
      media: match.media ? ['tv'] : [],
      channels: [],
      forms: some(match.form, world.forms),
      programmes: some(match.programme, world.programmes),
      themes: some(match.theme, world.themes),
      anySubject: match.anySubject,
    },
    timeBand: prime ? { kind: 'prime', rule: 'start', bands: [] } : { kind: 'none', rule: 'start', bands: [] },
  }
}

const lost = ['missed', 'preempted', 'cancelled', 'retracted']

function answerData({ promised }: Standing, answers: PlacementOf['answers']): Data {
  if (answers === null) return { start: null, label: null }
  const { window, label } = at(promised, answers.of)
  return { start: dayToStore(window.opened(answers.back)), label: answers.stray ? 'Kỳ khác' : label }
}

function placementData(world: Standing, one: PlacementOf): Data {
  const start = instantAt(one.days, one.minute)
  const aired = one.status === 'delivered'
  return {
    organization: at(world.organizations, one.organization),
    channel: at(world.channels, one.organization),
    form: at(world.forms, one.form),
    programme: one.programme ? (world.programmes.at(-1) ?? null) : null,
    themes: one.themed === null || world.themes.length === 0 ? [] : [at(world.themes, one.themed)],
    content: one.content === null ? null : { relationTo: 'segments', value: at(world.segments, one.content) },
    rerun: one.rerun,
    status: one.status,
    reason: lost.includes(one.status) ? 'Tường thuật trực tiếp' : null,
    plannedStart: instantToStore(start),
    plannedSeconds: one.seconds,
    actualStart: aired ? instantToStore(start) : null,
    actualSeconds: aired ? one.seconds : null,
    at: instantToStore(start),
    endsAt: instantToStore(start + one.seconds * 1000),
    makegoodFor: one.makegoodFor === null || world.placements.length === 0 ? null : at(world.placements, one.makegoodFor),
    answers: answerData(world, one.answers),
  }
}

const named = {
  status: ['status', 'reason', 'actualStart', 'actualSeconds'],
  start: ['plannedStart', 'actualStart', 'actualSeconds'],
  organization: ['organization', 'channel'],
  kind: ['form', 'programme', 'themes', 'rerun'],
  content: ['content'],
  makegoodFor: ['makegoodFor'],
  seconds: ['plannedSeconds'],
  answers: ['answers'],
} as const

/** Days to a deadline stand beside no makegood and no excuse. */
const fieldsOfPromise = (what: string): readonly string[] =>
  what === 'lasting' ? ['validFrom', 'validTo'] : what === 'answersDueDays' ? [what, 'makegoodWithinDays', 'excuseWhenHolidays'] : [what]

const part = (data: Data, fields: readonly string[]): Data => Object.fromEntries(fields.map((field) => [field, data[field]]))

/** Makes a change; false when the rules of the desk refuse it. What is refused with anything but words is thrown. */
export async function make(payload: Payload, world: Standing, change: Change, key: string): Promise<boolean> {
  try {
    await act(payload, world, change, key)
    return true
  } catch (error) {
    const { status } = error as { status?: number }
    if (status === undefined || status >= 500) throw error
    return false
  }
}

async function act(payload: Payload, world: Standing, change: Change, key: string): Promise<void> {
  const create = async (collection: Slug, data: Data): Promise<Id> =>
    ((await payload.create({ collection: collection as never, data: data as never, depth: 0 })) as { id: Id }).id
  const update = (collection: Slug, id: Id, data: Data) =>
    payload.update({ collection: collection as never, id, data: data as never, depth: 0 })
  const remove = async (collection: Slug, ids: Id[], place: number): Promise<void> => {
    if (ids.length === 0) return
    await payload.delete({ collection: collection as never, id: at(ids, place) })
    ids.splice(place % ids.length, 1)
  }
  switch (change.act) {
    case 'place':
      world.placements.push(await create('placements', placementData(world, change.placement)))
      return
    case 'change':
      if (world.placements.length > 0)
        await update(
          'placements',
          at(world.placements, change.at),
          part(
            placementData(world, change.to),
            change.what.flatMap((what) => named[what]),
          ),
        )
      return
    case 'unlink': {
      const { docs } = await payload.db.find<{ id: Id; makegoodFor: unknown }>({
        collection: 'placements',
        where: { id: { in: world.placements } },
        sort: 'id',
        limit: 0,
        pagination: false,
      })
      const followed = new Set(docs.map(({ makegoodFor }) => String(idOrNull(makegoodFor))))
      const links = docs.filter(({ id, makegoodFor }) => idOrNull(makegoodFor) !== null && followed.has(String(id)))
      if (links.length > 0) await update('placements', at(links, change.at).id, { makegoodFor: null })
      return
    }
    case 'remove':
      return remove('placements', world.placements, change.at)
    case 'record':
      if (world.placements.length > 0)
        await create('as-run', { placement: at(world.placements, change.at), outcome: change.outcome, reason: 'Theo nhật ký phát sóng' })
      return
    case 'promise': {
      const data = { checkedBy: 'hand', ...commitmentData(world, change.to, key) }
      await update('commitments', at(world.commitments, change.at), part(data, fieldsOfPromise(change.what)))
      return
    }
    case 'waive':
      await create('waivers', {
        commitment: at(world.commitments, change.at),
        obligor: change.obligor === null ? null : at(world.organizations, change.obligor),
        label: change.label,
        from: dayToStore(dayAt(change.from)),
        to: dayToStore(dayAt(change.from + change.lasting)),
        reason: 'Bão',
        authority: 'Ủy ban nhân dân tỉnh',
      })
      return
    case 'bound':
      await update('organizations', at(world.organizations, change.at), span(change.to))
      return
    case 'channel':
      await update('channels', at(world.channels, change.at), {
        medium: change.medium,
        primeTime: change.prime ? primeTime(`${key}.after`) : [],
      })
      return
    case 'holiday':
      await create('holidays', { date: dayToStore(dayAt(change.day)), name: 'Ngày nghỉ', standing: change.standing })
      return
    case 'heir':
      if (world.programmes.length > 0) {
        const heir = await create('programmes', {
          name: `Nối tiếp ${key}`,
          channel: world.channels[0],
          form: world.forms[0],
          seconds: 900,
          organization: world.organizations[0],
          continues: at(world.programmes, change.at),
        })
        world.programmes.push(heir)
      }
      return
    case 'theme': {
      const ref = `${key}.nd`
      world.themes.push(await create('themes', { plan: change.above ? world.above : world.plan, ordinal: 9, ref, text: 'Nội dung mới' }))
      return
    }
    case 'plan':
      await update('plans', world.plan, { parent: change.carriesOut ? world.above : null })
      return
    case 'drop':
      return remove(change.from, world[change.from], change.at)
  }
}

/** Ends a world: nothing of it is judged any more, and none of its days off is left to the next. */
export async function end(payload: Payload, { plan }: Standing): Promise<void> {
  await payload.db.updateOne({ collection: 'plans', id: plan, data: { auditing: 'off' }, req: {} })
  for (const collection of ['obligations', 'shortfalls', 'notices', 'holidays'] as const) {
    await payload.db.deleteMany({ collection, where: { id: { exists: true } }, req: {} })
  }
}
