import { mediumCodes, type Medium } from '../../documents/mediums.ts'

/** How reports group what went out: television, radio, the press, sites and networks, communes, events, what is put up to be seen. */
export const formGroups = {
  television: ['tv'],
  radio: ['radio'],
  press: ['print', 'online_news', 'newsletter', 'press_briefing'],
  sites: ['portal', 'agency_site', 'social_media', 'digital_app'],
  communes: ['commune_radio', 'district_center', 'source_information_system'],
  events: ['training', 'meeting', 'conference', 'contest', 'dialogue_event', 'event', 'reception', 'exchange', 'stage', 'mobile_cinema'],
  visual: ['visual', 'leaflet', 'led_screen', 'posted_notice'],
} as const satisfies Record<string, readonly Medium[]>

export type FormGroup = keyof typeof formGroups | 'other'
export const formGroupNames = [...(Object.keys(formGroups) as (keyof typeof formGroups)[]), 'other'] as const

const groupOf = new Map<string, FormGroup>(
  mediumCodes.map((medium) => [
    medium,
    (Object.keys(formGroups) as (keyof typeof formGroups)[]).find((group) => (formGroups[group] as readonly string[]).includes(medium)) ??
      'other',
  ]),
)

/** The group of a medium; one that is in none of them is among the others. */
export const formGroupOf = (medium: string): FormGroup => groupOf.get(medium) ?? 'other'
