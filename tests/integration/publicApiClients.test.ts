import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import spectralCore from '@stoplight/spectral-core'
import spectralRulesets from '@stoplight/spectral-rulesets'
import openapiTypescript, { astToString } from 'openapi-typescript'
import typescript from 'typescript'

import { clockAt } from '../../src/platform/clock.ts'
import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { loadDemoYear } from '../../src/seed/demo/loadDemoYear.ts'
import { listen, withSite, type TestServer } from '../helpers/http.ts'
import { openTestPayload, type TestPayload } from '../helpers/payload.ts'
import { at } from '../helpers/promises.ts'

interface Document {
  paths: Record<string, Record<string, { operationId?: string; responses: Record<string, { content?: Record<string, unknown> }> }>>
}
interface Answer {
  path: string
  type: string
  asked: string
  body: string
}
interface Page {
  items: Record<string, string>[]
  next: string | null
}

const now = at('2026-10-07T09:30:00')
const months = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`)

describe('clients that are made of the OpenAPI document', () => {
  let opened: TestPayload
  let server: TestServer
  let text: string
  let document: Document

  beforeAll(async () => {
    opened = await openTestPayload()
    await loadDemoYear(opened.payload, now, () => 'mật khẩu của bản minh họa')
    await runAudit(opened.payload, { now })
    // The tools take localhost for a mistake.
    server = await listen(
      { ...withSite(opened), env: { ...withSite(opened).env, serverUrl: 'https://cchc.vi-du.vn', trustProxy: 1 } },
      () => false,
      clockAt(now),
    )
    text = await (await fetch(`${server.url}/public/v1/openapi.json`)).text()
    document = JSON.parse(text) as Document
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  it('has nothing to find fault with by the recommended rules of Redocly', async () => {
    const config = await createConfig({ extends: ['recommended'] })
    const problems = await lintFromString({ source: text, absoluteRef: 'openapi.json', config })
    expect(problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer ?? ''}`)).toEqual([])
  })

  it('has nothing to find fault with by the recommended rules of Spectral', async () => {
    const spectral = new spectralCore.Spectral()
    spectral.setRuleset({ extends: [spectralRulesets.oas] } as never)
    const results = await spectral.run(text)
    expect(results.map(({ code, message, path }) => `${code}: ${message} ${path.join('/')}`)).toEqual([])
  })

  it('names every operation once', () => {
    const names = Object.values(document.paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId))
    expect(names.filter((name) => name === undefined || !/^[a-z][A-Za-z]+$/.test(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  /** Everything that the demonstration year answers in JSON: every page of every list and every item, with the path that it is an answer of. */
  async function everyAnswer(): Promise<Answer[]> {
    const answers: Answer[] = []
    let client = 0
    const ask = async (path: string, asked: string): Promise<Page> => {
      // One client would be told to wait.
      const response = await fetch(`${server.url}/public/v1${asked}`, {
        headers: { 'x-forwarded-for': `10.0.${client >> 8}.${client++ & 255}` },
      })
      const body = await response.text()
      if (response.status !== 200) throw new Error(`${response.status} ${asked} ${body}`)
      answers.push({ path, type: response.headers.get('content-type')!.split(';')[0]!, asked, body })
      return JSON.parse(body) as Page
    }
    const walk = async (path: string, query = ''): Promise<Page['items']> => {
      const items: Page['items'] = []
      for (let next: string | null = `${path}?limit=100${query}`; next !== null;) {
        const page: Page = await ask(path, next.replace(/^.*\/public\/v1/, ''))
        items.push(...page.items)
        next = page.next
      }
      return items
    }
    for (const month of months) {
      const last = new Date(Date.UTC(2026, Number(month.slice(5)), 0)).getUTCDate()
      await walk('/schedule', `&from=${month}-01&to=${month}-${last}`)
    }
    for (const [list, one, key] of [
      ['/segments', '/segments/{slug}', 'slug'],
      ['/articles', '/articles/{slug}', 'slug'],
      ['/plans', '/plans/{code}', 'code'],
    ] as const) {
      for (const item of await walk(list)) await ask(one, `${list}/${item[key]}`)
    }
    for (const list of ['/channels', '/programmes', '/themes', '/compliance']) await walk(list)
    for (const path of ['/schedule/now', '/articles.json', '/schedule.jsonld']) await ask(path, path)
    return answers
  }

  it('compile, and take every answer of the demonstration year', async () => {
    const answers = await everyAnswer()
    const told = Object.entries(document.paths).flatMap(([path, { get }]) =>
      Object.keys(get?.responses['200']?.content ?? {}).some((type) => type.endsWith('json')) ? [path] : [],
    )
    expect([...new Set(answers.map(({ path }) => path))].sort()).toEqual(told.sort())
    const client = astToString(await openapiTypescript(text))
    expect(faultsOf(client, answers)).toEqual([])
    // An answer of another form would not pass.
    expect(
      faultsOf(client, [{ path: '/schedule/now', type: 'application/json', asked: 'wrong', body: '{ "at": 1, "channels": [] }' }]),
    ).toHaveLength(1)
    process.stdout.write(
      `a generated client took ${answers.length} answers, ${Math.round(answers.reduce((sum, { body }) => sum + body.length, 0) / 1024)} KiB\n`,
    )
  })
})

/** What the compiler says of answers that are written down where the client expects them. */
function faultsOf(client: string, answers: readonly Answer[]): string[] {
  const dir = mkdtempSync(join(tmpdir(), 'dinh-ky-client-'))
  const use = join(dir, 'use.ts')
  writeFileSync(join(dir, 'client.ts'), client)
  writeFileSync(
    use,
    [
      `import type { paths } from './client.ts'`,
      ...answers.map(
        ({ path, type, body }, n) => `export const answer${n}: paths['${path}']['get']['responses']['200']['content']['${type}'] = ${body}`,
      ),
    ].join('\n'),
  )
  const program = typescript.createProgram([use], {
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    module: typescript.ModuleKind.ESNext,
    moduleResolution: typescript.ModuleResolutionKind.Bundler,
    types: [],
  })
  const faults = typescript.getPreEmitDiagnostics(program).map(({ messageText, file, start }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line : 0
    return `${answers[line - 1]?.asked}: ${typescript.flattenDiagnosticMessageText(messageText, '\n').slice(0, 400)}`
  })
  rmSync(dir, { recursive: true, force: true })
  return faults
}
