import { existsSync, readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'

import { programs } from '../../scripts/programs.mjs'
import { settingNames } from '../../src/platform/env.ts'

interface Service {
  image?: string
  user?: string
  read_only?: boolean
  privileged?: boolean
  cap_drop?: string[]
  cap_add?: string[]
  security_opt?: string[]
  restart?: string
  mem_limit?: string
  cpus?: string
  pids_limit?: number
  tmpfs?: string[]
  volumes?: string[]
  ports?: string[]
  networks?: string[]
  entrypoint?: string[]
  environment: Record<string, string>
  healthcheck?: { test: string[] }
  logging?: { driver: string; options: Record<string, string> }
}

const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
  services: Record<'mongo' | 'app', Service>
  networks: Record<string, { internal?: boolean }>
}
const { mongo, app } = compose.services
const dockerfile = readFileSync('Dockerfile', 'utf8')
const readme = readFileSync('README.md', 'utf8')

/** What the container decides for itself, and why. */
const ofTheContainer: Readonly<Record<string, string>> = {
  NODE_ENV: 'set in the image',
  HOST: 'a container listens to its own network; what is published is said under `ports`',
  PORT: 'the port on the machine: the container’s own stays 3000',
  DATA_DIR: 'a volume of the image',
  MEDIA_DIR: 'in the volume of DATA_DIR; what an older version left has a volume of its own',
  BACKUP_DIR: 'refused with MongoDB: see docs/operations.md',
  BACKUP_AT: 'goes with BACKUP_DIR',
  BACKUP_KEEP: 'goes with BACKUP_DIR',
}

describe('docker-compose.yml', () => {
  it.each(settingNames)('passes %s through, or the container decides it', (name) => {
    if (name in ofTheContainer) return expect(app.environment).not.toHaveProperty(name)
    expect(app.environment).toHaveProperty(name)
    if (name !== 'DATABASE_URL') expect(app.environment[name]).toMatch(new RegExp(`^\\$\\{${name}:[-?]`))
  })

  it('names no setting that there is not', () => {
    expect(Object.keys(app.environment).filter((name) => !settingNames.includes(name))).toEqual([])
  })

  it.each(Object.entries(compose.services))('%s runs with no more than it needs', (_, service) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      restart: 'unless-stopped',
      logging: {
        driver: 'json-file',
        options: { 'max-size': expect.stringMatching(/^\d+m$/), 'max-file': expect.stringMatching(/^\d+$/) },
      },
    })
    expect([service.cap_add, service.privileged]).toEqual([undefined, undefined])
    expect(service.pids_limit).toBeGreaterThan(0)
    expect([service.mem_limit, service.cpus]).toEqual([
      expect.stringMatching(/^\$\{\w+:-\d+[mg]\}$/),
      expect.stringMatching(/^\$\{\w+:-[\d.]+\}$/),
    ])
    expect(service.tmpfs).toContain('/tmp')
  })

  it('the database lets in nobody without a password, and is reached by the app alone', () => {
    expect(mongo.user).toBe('mongodb')
    expect(mongo.entrypoint!.join('\n')).toContain('--keyFile')
    expect(mongo.environment).toMatchObject({
      MONGO_ROOT_PASSWORD: expect.stringContaining(':?'),
      MONGO_PASSWORD: expect.stringContaining(':?'),
    })
    expect(app.environment.DATABASE_URL).toBe('mongodb://dinh-ky:${MONGO_PASSWORD}@mongo:27017/dinh-ky?replicaSet=rs0&authSource=admin')
    expect(mongo.ports).toBeUndefined()
    expect(mongo.networks!.every((name) => compose.networks[name]?.internal)).toBe(true)
    expect(app.networks).toEqual(expect.arrayContaining(mongo.networks!))
  })

  it('what makes the users is JavaScript', () => {
    const script = mongo.healthcheck!.test.at(-1)!
    expect(() => new Function(script)).not.toThrow()
    expect(script).not.toContain('$')
  })

  it('has no secret in it, and its example none either', () => {
    const secrets = [...readFileSync('.env.compose.example', 'utf8').matchAll(/^(\w*(?:SECRET|PASSWORD)\w*)=(.*)$/gm)]
    expect(secrets.map(([, name, value]) => [name, value])).toEqual([
      ['PAYLOAD_SECRET', ''],
      ['MONGO_ROOT_PASSWORD', ''],
      ['MONGO_PASSWORD', ''],
    ])
  })

  it('keeps in volumes what must outlast the container, all that the image declares', () => {
    const declared = JSON.parse(/^VOLUME (.*)$/m.exec(dockerfile)![1]!) as string[]
    expect(declared.length).toBeGreaterThan(0)
    expect(app.volumes!.map((one) => one.split(':')[1])).toEqual(expect.arrayContaining(declared))
  })
})

describe('the image', () => {
  const [, final] = dockerfile.split(/^FROM .*AS build\n/m)[1]!.split(/^FROM /m) as [string, string]

  it('stands on the Node that .nvmrc names, in both stages', () => {
    const major = readFileSync('.nvmrc', 'utf8').trim()
    expect([...dockerfile.matchAll(/^FROM node:(\d+)-/gm)].map(([, version]) => version)).toEqual([major, major])
    expect(readme).toContain(`Node ${major}`)
  })

  it('does not run as root', () => expect(final).toMatch(/^USER node$/m))

  it('has every script that what is started needs', () => {
    const needed = new Set<string>()
    const look = (file: string) => {
      if (needed.has(file)) return
      needed.add(file)
      for (const [, name] of readFileSync(file, 'utf8').matchAll(/import(?:\s+[^'\n]*from)?\s*\(?'\.\/([\w-]+\.mjs)'/g))
        look(`scripts/${name}`)
    }
    look('scripts/start.mjs')
    // Each program in dist begins with it.
    look('scripts/prepare.mjs')
    expect([...needed].filter((file) => !final.includes(`/app/${file}`))).toEqual([])
  })

  it('is made from what it needs: nothing that is kept, no secret and no history goes into it', () => {
    const [first, ...others] = readFileSync('.dockerignore', 'utf8').trim().split('\n')
    expect(first).toBe('*')
    expect(others.filter((line) => !line.startsWith('!'))).toEqual([])
    const open = others.map((line) => line.slice(1).split('/')[0])
    expect(open.filter((name) => /^(data|media|backups?|\.env.*|\.git|node_modules|dist|\.next|\*.*)$/.test(name!))).toEqual([])
  })
})

describe('the README', () => {
  const settings = readme.slice(readme.indexOf('## Settings'), readme.indexOf('## Reading on'))
  it.each(settingNames.filter((name) => name !== 'NODE_ENV'))('explains %s', (name) => {
    expect(settings).toMatch(new RegExp(`^\\|[^|]*\`${name}\``, 'm'))
  })

  it.each(Object.entries(programs))('tells of node dist/%s.js', (name, source) => {
    expect(existsSync(source)).toBe(true)
    if (name !== 'main') expect(readme).toContain(`node dist/${name}.js`)
  })
})
