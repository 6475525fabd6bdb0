/** A small case file in which everything that may be written is written (quota-semantics §7). */
export const page = {
  asOf: '2014-04-01T00:00:00+07:00',
  holidays: ['2014-01-31'],
  organizations: [{ id: 'ctv', validFrom: '2004-01-01', validTo: null }],
  channels: [
    { id: 'ctv1', medium: 'tv', primeTime: [{ days: ['MO', 'WE'], from: '19:45', to: '22:00', validFrom: '2004-01-01', validTo: null }] },
  ],
  commitments: [
    {
      id: 'weekly-slot',
      obligors: ['ctv'],
      aggregation: 'each',
      windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2014-01-06T00:00', duration: 'P1W', label: 'week' }],
      validFrom: '2014-01-06',
      validTo: '2014-02-03',
      partial: 'skip',
      match: { media: ['tv'], channels: ['ctv1'], forms: ['chuyen_muc'], programmes: ['cchc'], themes: ['cm2014.theme.1'] },
      measure: { kind: 'count', target: 1 },
      minSecondsEach: 900,
      timeBand: { prime: true, rule: 'start' },
      reruns: 'exclude',
      makegood: { withinDays: 7 },
      excuseWhenHolidays: 5,
    },
  ],
  placements: [
    {
      id: 'p1',
      organization: 'ctv',
      channel: 'ctv1',
      form: 'chuyen_muc',
      programme: 'cchc',
      themes: ['cm2014.theme.1'],
      contentId: 's1',
      rerun: false,
      status: 'delivered',
      plannedStart: '2014-01-08T20:00:00+07:00',
      plannedSeconds: 900,
      actualStart: '2014-01-08T20:01:10+07:00',
      actualSeconds: 912,
      makegoodFor: null,
    },
  ],
  waivers: [{ commitment: 'weekly-slot', obligor: null, from: '2014-01-27', to: '2014-02-03' }],
}

/** A case of reports, which answer for the periods that they name. */
export const reports = {
  asOf: '2014-04-01T00:00:00+07:00',
  organizations: [{ id: 'so' }],
  channels: [{ id: 'bao-cao', medium: 'report' }],
  commitments: [
    {
      id: 'report',
      obligors: ['so'],
      windows: [
        { rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', dtstart: '2013-12-15T00:00', duration: 'P3M', label: 'Quý I' },
        { rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', dtstart: '2013-12-15T00:00', duration: 'P1Y', label: null },
      ],
      validFrom: '2013-12-15',
      validTo: '2014-12-15',
      measure: { kind: 'count', target: 1 },
      makegood: null,
      excuseWhenHolidays: null,
      answers: { dueDays: 6 },
    },
  ],
  placements: [
    {
      id: 'r1',
      organization: 'so',
      channel: 'bao-cao',
      form: 'bao_cao',
      status: 'delivered',
      plannedStart: '2014-03-20T16:00:00+07:00',
      plannedSeconds: 60,
      answers: { start: '2013-12-15', label: 'Quý I' },
    },
  ],
  waivers: [{ commitment: 'report', obligor: 'so', label: 'Quý I', from: '2013-12-15', to: '2013-12-16' }],
}

/** The page with one value replaced, or removed when there is none; the path is as faults write it. */
export function pageWith(path: string, value?: unknown, original: object = page): unknown {
  const copy: unknown = structuredClone(original)
  const keys = path.split(/[.[\]]/).filter((key) => key !== '' && key !== '$')
  const last = keys.pop()
  if (last === undefined) return value
  const parent = keys.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], copy) as Record<string, unknown>
  if (value === undefined) delete parent[last]
  else parent[last] = value
  return copy
}
