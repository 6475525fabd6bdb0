import { describe, expect, it } from '@jest/globals'

import { EnvError, parseEnv } from '../../../src/platform/env.ts'

const secret = 'x'.repeat(32)
const replicaSet = 'mongodb://a,b,c/dinh-ky?replicaSet=rs0'

describe('the environment', () => {
  it('needs nothing', () => {
    const parsed = parseEnv({})
    expect(parsed).toMatchObject({
      ok: true,
      env: {
        production: true,
        port: 3000,
        databaseKind: 'sqlite',
        databaseUrl: 'file:data/dinh-ky.db',
        secret: undefined,
        seed: 'demo',
        serverUrl: 'http://localhost:3000',
      },
    })
  })

  it.each<[string, Record<string, string>, string[]]>([
    ['an unknown scheme', { DATABASE_URL: 'postgres://x/y' }, ['DATABASE_URL']],
    ['a file without a name', { DATABASE_URL: 'file:' }, ['DATABASE_URL']],
    ['MongoDB without a replica set', { DATABASE_URL: 'mongodb://x/y', PAYLOAD_SECRET: secret }, ['DATABASE_URL']],
    ['MongoDB without a secret', { DATABASE_URL: replicaSet }, ['PAYLOAD_SECRET']],
    ['a short secret', { PAYLOAD_SECRET: 'x' }, ['PAYLOAD_SECRET']],
    ['a port that is none', { PORT: '70000' }, ['PORT']],
    ['a port in words', { PORT: 'ba nghìn' }, ['PORT']],
    ['a server address without a scheme', { SERVER_URL: 'cchc.camau.gov.vn' }, ['SERVER_URL']],
    ['a flag in words', { RUN_JOBS: 'yes' }, ['RUN_JOBS']],
    ['media around the data', { DATA_DIR: '/srv/dinh-ky/data', MEDIA_DIR: '/srv/dinh-ky' }, ['MEDIA_DIR']],
    ['media among the data files', { MEDIA_DIR: 'data' }, ['MEDIA_DIR']],
    ['a time that no clock shows', { BACKUP_AT: '24:30' }, ['BACKUP_AT']],
    ['no backup kept', { BACKUP_KEEP: '0' }, ['BACKUP_KEEP']],
    ['a daily backup of MongoDB', { DATABASE_URL: replicaSet, PAYLOAD_SECRET: secret, BACKUP_DIR: '/srv/backups' }, ['BACKUP_DIR']],
    ['a public site without a scheme', { PUBLIC_SITE_URL: 'cchc.camau.gov.vn' }, ['PUBLIC_SITE_URL']],
    ['a page of a site that is not named', { PUBLIC_ARTICLE_PATH: '/tin/{slug}' }, ['PUBLIC_SITE_URL']],
    ['a page that names no article', { PUBLIC_SITE_URL: 'https://a.vn', PUBLIC_ARTICLE_PATH: '/tin' }, ['PUBLIC_ARTICLE_PATH']],
    [
      'a page that names what is not known',
      { PUBLIC_SITE_URL: 'https://a.vn', PUBLIC_SEGMENT_PATH: '/{slug}/{nam}' },
      ['PUBLIC_SEGMENT_PATH'],
    ],
    ['a page on another host', { PUBLIC_SITE_URL: 'https://a.vn', PUBLIC_PROGRAMME_PATH: '//b.vn/{id}' }, ['PUBLIC_PROGRAMME_PATH']],
    ['a cache without a scheme', { CACHE_PURGE_URL: 'http://a:6081, b' }, ['CACHE_PURGE_URL']],
    ['several at once', { PORT: 'x', SEED: 'y', LOG_LEVEL: 'z' }, ['PORT', 'LOG_LEVEL', 'SEED']],
  ])('%s is refused by name', (_label, source, names) => {
    const parsed = parseEnv(source)
    expect(parsed.ok ? [] : parsed.faults.map(({ name }) => name)).toEqual(names)
    if (!parsed.ok) expect(new EnvError(parsed.faults).message.split('\n')).toHaveLength(names.length)
  })

  it.each<[string, Record<string, string>, object]>([
    ['MongoDB with all it needs', { DATABASE_URL: replicaSet, PAYLOAD_SECRET: secret }, { databaseKind: 'mongodb' }],
    ['MongoDB by its service record', { DATABASE_URL: 'mongodb+srv://x/y', PAYLOAD_SECRET: secret }, { databaseKind: 'mongodb' }],
    ['MongoDB alone, while developing', { NODE_ENV: 'development', DATABASE_URL: 'mongodb://x/y' }, { production: false }],
    ['an empty value is none', { PORT: '', PAYLOAD_SECRET: '' }, { port: 3000, secret: undefined }],
    ['the address follows the port', { PORT: '8080' }, { serverUrl: 'http://localhost:8080' }],
    ['no slash at the end', { SERVER_URL: 'https://cchc.vi-du.vn/' }, { serverUrl: 'https://cchc.vi-du.vn' }],
    [
      'a public site and its pages',
      { PUBLIC_SITE_URL: 'https://a.vn/cchc/', PUBLIC_BROADCAST_PATH: '/lich/{day}#{id}' },
      { publicSite: { url: 'https://a.vn/cchc', paths: { article: null, broadcast: '/lich/{day}#{id}' } } },
    ],
    [
      'caches in a list',
      { CACHE_PURGE_URL: 'http://a:6081/, http://b:6081/' },
      { cache: { purgeUrls: ['http://a:6081/', 'http://b:6081/'], purgeMethod: 'PURGE', staleIfError: 300 } },
    ],
    ['origins in a list', { TRUSTED_ORIGINS: 'https://a.vn, https://b.vn' }, { trustedOrigins: ['https://a.vn', 'https://b.vn'] }],
  ])('%s', (_label, source, expected) => {
    expect(parseEnv(source)).toMatchObject({ ok: true, env: expected })
  })
})
