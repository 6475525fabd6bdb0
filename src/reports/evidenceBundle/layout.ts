import { openNames } from './windowsNames.ts'

/** One document of a bundle, before it has a place in it. */
export interface BundledDocument {
  readonly criterion: string
  readonly note: string
  readonly url: string | null
  /** What the file is called here; null for a link. */
  readonly fileName: string | null
  /** Where its bytes are: a name in the folder of media. */
  readonly stored: string | null
  readonly organization: string
  /** As people write it, `dd/MM/yyyy`. */
  readonly day: string
}

/** The documents of one criterion, of the whole report or of a body. */
export interface BundledCriterion {
  /** Null where the whole report is scored. */
  readonly body: string | null
  readonly id: string
  readonly title: string
  readonly documents: readonly BundledDocument[]
}

export interface PlacedDocument extends BundledDocument {
  /** Its number in the list, from 1. */
  readonly number: number
  readonly criterionTitle: string
  /** With `/` between its parts; null for a link. */
  readonly path: string | null
}

/** With two folders and a file below them a path is at most 240 long. */
const most = { folder: 60, file: 110 } as const

/** Where each document lies: folders by criterion, below those of bodies where each body has a score; names that Windows can read. */
export function layOutBundle(criteria: readonly BundledCriterion[]): PlacedDocument[] {
  const nameIn = folderNames()
  let number = 0
  return criteria.flatMap(({ body, id, title, documents }, index) => {
    const place = String(placeAmong(criteria, index)).padStart(2, '0')
    const above = body === null ? '' : `${nameIn('', body, most.folder, body)}/`
    const folder = `${above}${nameIn(above, `${place} - ${title || id}`, most.folder, id)}`
    return documents.map((document): PlacedDocument => {
      number += 1
      const path = document.fileName === null ? null : `${folder}/${nameIn(folder, document.fileName, most.file, null)}`
      return { ...document, number, criterionTitle: [body, title === '' ? id : `${id}. ${title}`].filter(Boolean).join(': '), path }
    })
  })
}

/** The place of a criterion among those of its body. */
const placeAmong = (criteria: readonly BundledCriterion[], index: number): number =>
  criteria.slice(0, index + 1).filter(({ body }) => body === criteria[index]!.body).length

/** Names by folder; what is asked for again by the same key has the name that it had. */
function folderNames(): (folder: string, given: string, longest: number, key: string | null) => string {
  const folders = new Map<string, ReturnType<typeof openNames>>()
  const named = new Map<string, string>()
  return (folder, given, longest, key) => {
    const known = key === null ? undefined : named.get(`${folder}\n${key}`)
    if (known !== undefined) return known
    const names = folders.get(folder) ?? openNames()
    folders.set(folder, names)
    const name = names(given, longest)
    if (key !== null) named.set(`${folder}\n${key}`, name)
    return name
  }
}
