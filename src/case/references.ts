import type { FaultCode } from '../i18n/caseFaults.ts'
import { itemPath, quoted } from './paths.ts'
import { examined, text, type Reader } from './readers.ts'

/** A property of whatever it is, when it has it itself. */
function own(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined
}

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
  return (found, path, faults) => {
    const firsts = new Map<string, number>()
    for (const [index, item] of (Array.isArray(found) ? found : []).entries()) {
      const id = key === null ? item : own(item, key)
      if (typeof id !== 'string') continue
      const first = firsts.get(id)
      if (first === undefined) firsts.set(id, index)
      else faults.push({ path: place(path, index), code, params: { found: quoted(id), first: place(path, first) } })
    }
    return read(found, path, faults)
  }
}

export const distinctIds = <Item>(read: Reader<readonly Item[]>): Reader<readonly Item[]> =>
  distinct(read, 'duplicateId', 'id')
