import type { Payload } from 'payload'

import { readByIds } from '../../database/read.ts'
import { idOrNull, idsOf, type Id } from '../../documents/ids.ts'
import { instantFromStore } from '../../documents/instants.ts'
import type { Instant } from '../../obligations/index.ts'
import { programmePage, type Addresses } from '../addresses.ts'
import { docTag } from '../cache/tags.ts'
import type { ProgrammeRef, PublicTheme } from '../shapes/catalogue.ts'
import type { PublicImage } from '../shapes/content.ts'

interface PlanRow {
  id: Id
  ref: string
  shownPublicly?: boolean | null
  updatedAt: string
}
export interface MediaRow {
  id: Id
  filename?: string | null
  alt?: string | null
  credit?: string | null
  mimeType?: string | null
  width?: number | null
  height?: number | null
  sizes?: Record<string, { filename?: string | null; width?: number | null; height?: number | null } | null | undefined> | null
}

/** The documents that items point at, read in one go for all of them, with the tags that say so. */
export interface RelatedNames {
  readonly tags: string[]
  organization(ref: unknown): string
  programme(ref: unknown): ProgrammeRef | null
  themes(refs: unknown): PublicTheme[]
  /** A file, at the address of the files that items show, or of those that stand in an item's text. */
  image(ref: unknown, folder?: string): PublicImage | null
  /** When a programme, themes and their plans, shown or not, were last changed; 0 when none is named. */
  changedAt(item: { programme?: unknown; themes?: unknown }): Instant
}

interface Pointing {
  organization?: unknown
  programme?: unknown
  themes?: unknown
  image?: unknown
  files?: unknown
}

/** Reads the documents that items point at, each collection once. `images`: files in a text, beside those that items name. */
export async function namesFor(
  payload: Payload,
  at: Addresses,
  items: readonly Pointing[],
  images: readonly unknown[] = [],
): Promise<RelatedNames> {
  const related = await readRelated(payload, items, images)
  const { organizations, programmes, themes, plans, media } = related
  const isShown = (plan: PlanRow | undefined): plan is PlanRow => plan?.shownPublicly === true
  return {
    tags: tagsOf(related),
    organization: (ref) => organizations.get(String(idOrNull(ref)))?.name ?? '',
    programme(ref) {
      const found = programmes.get(String(idOrNull(ref)))
      return found ? { id: String(found.id), name: found.name, webUrl: programmePage(at, String(found.id)) } : null
    },
    themes: (refs) =>
      idsOf(refs).flatMap((id) => {
        const found = themes.get(String(id))
        const plan = found && plans.get(String(idOrNull(found.plan)))
        return found && isShown(plan) ? [{ code: found.ref, marker: found.marker ?? null, text: found.text, plan: plan.ref }] : []
      }),
    image(ref, folder = `${at.base}/media`) {
      const found = media.get(String(idOrNull(ref)))
      return found?.filename ? imageOf(found, folder) : null
    },
    changedAt({ programme, themes: refs }) {
      const named = idsOf(refs).flatMap((id) => themes.get(String(id)) ?? [])
      const rows = [programmes.get(String(idOrNull(programme))), ...named, ...named.map(({ plan }) => plans.get(String(idOrNull(plan))))]
      return Math.max(0, ...rows.map((row) => (row ? instantFromStore(row.updatedAt) : 0)))
    },
  }
}

const mediaFields = { filename: true, alt: true, credit: true, mimeType: true, width: true, height: true, sizes: true } as const
const themeFields = { ref: true, marker: true, text: true, plan: true, updatedAt: true } as const

async function readRelated(payload: Payload, items: readonly Pointing[], images: readonly unknown[]) {
  const organizationIds = items.map(({ organization }) => idOrNull(organization))
  const programmeIds = items.map(({ programme }) => idOrNull(programme))
  const themeIds = items.flatMap(({ themes }) => idsOf(themes))
  const mediaIds = [...items.flatMap(({ image, files }) => [idOrNull(image), ...idsOf(files)]), ...images.map(idOrNull)]
  const [organizations, programmes, themes, media] = await Promise.all([
    readByIds({ payload }, 'organizations', organizationIds, { select: { name: true, updatedAt: true } }),
    readByIds({ payload }, 'programmes', programmeIds, { select: { name: true, updatedAt: true } }),
    readByIds({ payload }, 'themes', themeIds, { select: themeFields }),
    readByIds({ payload }, 'media', mediaIds, { select: mediaFields }),
  ])
  // Whether a theme is public is up to its plan.
  const planIds = [...themes.values()].map(({ plan }) => idOrNull(plan))
  const plans = await readByIds({ payload }, 'plans', planIds, { select: { ref: true, shownPublicly: true, updatedAt: true } })
  return { organizations, programmes, themes, plans, media }
}

const tagsOf = ({ organizations, programmes, themes, media }: Awaited<ReturnType<typeof readRelated>>): string[] => [
  ...[...organizations.keys()].map((id) => docTag('organizations', id)),
  ...[...programmes.keys()].map((id) => docTag('programmes', id)),
  ...[...themes.values()].flatMap(({ id, plan }) => [docTag('themes', id), docTag('plans', idOrNull(plan))]),
  ...[...media.keys()].map((id) => docTag('media', id)),
]

function imageOf(row: MediaRow, folder: string): PublicImage {
  const urlOf = (filename: string): string => `${folder}/${encodeURIComponent(filename)}`
  return {
    url: urlOf(row.filename!),
    alt: row.alt ?? '',
    credit: row.credit ?? null,
    mimeType: row.mimeType ?? 'application/octet-stream',
    width: row.width ?? null,
    height: row.height ?? null,
    sizes: Object.entries(row.sizes ?? {}).flatMap(([name, size]) =>
      size?.filename && size.width && size.height ? [{ name, url: urlOf(size.filename), width: size.width, height: size.height }] : [],
    ),
  }
}
