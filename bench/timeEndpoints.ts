import { monitorEventLoopDelay } from 'node:perf_hooks'

import type { Endpoint, Payload } from 'payload'

import { requestOf } from '../tests/helpers/people.ts'
import { percentile } from './table.ts'

export interface EndpointTimed {
  readonly label: string
  readonly path: string
  readonly query: string
  readonly times: number
  /** As the table prints it; empty for none. */
  readonly bound: string
}

export const timedHeads = ['what', 'size', 'median', '95th percentile', 'loop delay p99', 'loop delay max', 'bound']

/** A row of the table for each: asked so often as a person asks it, after once to warm up. An answer that is no success ends the bench. */
export async function timeEndpoints(
  { payload, person, endpoints }: { payload: Payload; person: Parameters<typeof requestOf>[1]; endpoints: readonly Endpoint[] },
  all: readonly EndpointTimed[],
): Promise<string[][]> {
  async function asked(path: string, query: string): Promise<{ ms: number; bytes: number }> {
    const request = await requestOf(payload, person)
    Object.defineProperty(request, 'searchParams', { value: new URLSearchParams(query) })
    const start = performance.now()
    const answer = (await endpoints.find((one) => one.path === path)!.handler(request)) as Response
    const bytes = (await answer.arrayBuffer()).byteLength
    if (answer.status !== 200) throw new Error(`${path}?${query}: ${answer.status}`)
    return { ms: performance.now() - start, bytes }
  }
  const rows: string[][] = []
  for (const { label, path, query, times, bound } of all) {
    const measured: number[] = []
    let last = await asked(path, query)
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    for (let n = 0; n < times; n++) {
      last = await asked(path, query)
      measured.push(last.ms)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    delay.disable()
    const ms = (value: number): string => `${value.toFixed(0)} ms`
    rows.push([
      label,
      `${(last.bytes / 1000).toFixed(0)} kB`,
      ms(percentile(measured, 0.5)),
      ms(percentile(measured, 0.95)),
      ms(delay.percentile(99) / 1e6),
      ms(delay.max / 1e6),
      bound,
    ])
  }
  return rows
}
