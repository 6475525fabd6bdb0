import type { TimeParams } from './PastTimes.tsx'

/** An address with the times that are looked at; these need no escape, and an address is read by people too. */
export function addressAt(address: string, { asOf, knownAt }: TimeParams): string {
  const times = [...(asOf ? [`asOf=${timeParam(asOf)}`] : []), ...(knownAt ? [`knownAt=${timeParam(knownAt)}`] : [])]
  return times.length === 0 ? address : `${address}${address.includes('?') ? '&' : '?'}${times.join('&')}`
}

const timeParam = (time: string): string => encodeURIComponent(time).replaceAll('%3A', ':')

/** Where an obligation is told of at an earlier time: by its key, since then or now it may have no row in the ledger. */
export const pastVerdictPath = '/ket-qua-danh-gia'
export const pastVerdictAddress = (admin: string, key: string, times: TimeParams): string =>
  addressAt(`${admin}${pastVerdictPath}?obligation=${encodeURIComponent(key)}`, times)
