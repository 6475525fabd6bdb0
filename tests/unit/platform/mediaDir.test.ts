import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterAll, describe, expect, it } from '@jest/globals'

import { makeMediaDir, mediaDirOf } from '../../../src/platform/mediaDir.ts'

const root = mkdtempSync(join(tmpdir(), 'dinh-ky-media-'))
afterAll(() => rmSync(root, { recursive: true }))
let count = 0

/** An installation with these files, below its own folder. */
function installation(...files: string[]) {
  const place = join(root, String(count++))
  for (const file of files) {
    mkdirSync(dirname(join(place, file)), { recursive: true })
    writeFileSync(join(place, file), '')
  }
  return { dataDir: join(place, 'data'), former: join(place, 'media'), inData: join(place, 'data/media') }
}

describe('where media lie', () => {
  it.each([
    ['a new installation', [], 'inData'],
    ['a new one beside what another has uploaded', ['media/a.png'], 'inData'],
    ['an older one with files', ['media/a.png', 'data/dinh-ky.db'], 'former'],
    ['an older one on MongoDB', ['media/a.png', 'data/audit-log.anchor.json'], 'former'],
    ['an older one without files', ['media/.gitkeep', 'data/dinh-ky.db'], 'inData'],
    ['an older one whose files were moved', ['media/a.png', 'data/dinh-ky.db', 'data/media/a.png'], 'inData'],
  ] as const)('%s', (_, files, where) => {
    const { dataDir, former, inData } = installation(...files)
    expect(mediaDirOf({ dataDir, mediaDir: undefined }, former)).toBe({ former, inData }[where])
  })

  it('a setting decides, whatever is where', () => {
    const { dataDir, former } = installation('media/a.png', 'data/dinh-ky.db')
    expect(mediaDirOf({ dataDir, mediaDir: '/srv/media' }, former)).toBe('/srv/media')
  })

  it('a new installation is not taken for an older one once it has begun', () => {
    const { dataDir, former, inData } = installation('media/a.png')
    expect(makeMediaDir({ dataDir, mediaDir: undefined }, former)).toBe(inData)
    writeFileSync(join(dataDir, 'dinh-ky.db'), '')
    expect(makeMediaDir({ dataDir, mediaDir: undefined }, former)).toBe(inData)
  })
})
