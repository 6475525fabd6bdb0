import type { FaultCode } from '../i18n/caseFaults.ts'
import { itemPath, quoted } from './paths.ts'
import { examined, inspected, own, text, type Reader } from './readers.ts'

/** The ids in a list of the case as it was found, so that a fault beside an id is no fault of those who name it. */
export function idsIn(root: unknown, list: string): ReadonlySet<string> {
  const found = own(root, list)
  const ids = Array.isArray(found) ? found.map((item) => own(item, 'id')) : []
  return new Set(ids.filter((id) => typeof id === 'string'))
}

/** A text that must be one of the known ids. */
export function idAmong(ids: ReadonlySet<string>, code: FaultCode): Reader<string> {
  return examined(text, (id, path, faults) => {
    if (!ids.has(id)) faults.push({ path, code, params: { found: quoted(id) } })
  })
}

/** A list in which no text of the items comes twice; `key` names the text in an item that is an object. */
export function distinct<Item>(
  read: Reader<readonly Item[]>, code: FaultCode, key: string | null,
): Reader<readonly Item[]> {
  const place = (path: string, index: number): string => itemPath(path, index) + (key === null ? '' : `.${key}`)
  return inspected((found, path, faults) => {
    const firsts = new Map<string, number>()
    for (const [index, item] of (Array.isArray(found) ? found : []).entries()) {
      const id: unknown = key === null ? item : own(item, key)
      if (typeof id !== 'string') continue
      const first = firsts.get(id)
      if (first === undefined) firsts.set(id, index)
      else faults.push({ path: place(path, index), code, params: { found: quoted(id), first: place(path, first) } })
    }
  }, read)
}

export const distinctIds = <Item>(read: Reader<readonly Item[]>): Reader<readonly Item[]> =>
  distinct(read, 'duplicateId', 'id')
