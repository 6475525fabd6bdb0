import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

interface Locked {
  version?: string
  resolved?: string
  integrity?: string
  link?: boolean
}

const { lockfileVersion, packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  lockfileVersion: number
  packages: Record<string, Locked>
}
/** Everything that is fetched from outside. */
const fetched = Object.entries(packages).filter(([path, { link }]) => path !== '' && link !== true)
const where = (faulty: (one: Locked) => boolean) => fetched.filter(([, one]) => faulty(one)).map(([path]) => path)

describe('package-lock.json', () => {
  it('names what is fetched', () => {
    expect(lockfileVersion).toBe(3)
    expect(fetched.length).toBeGreaterThan(500)
    expect(where(({ version }) => version === undefined)).toEqual([])
  })

  it('says of every package what its bytes are, those of other machines too', () => {
    expect(where(({ integrity }) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''))).toEqual([])
  })

  it('names no host: whoever installs has a registry of their own', () => {
    expect(where(({ resolved }) => resolved !== undefined)).toEqual([])
    expect(readFileSync('.npmrc', 'utf8')).not.toMatch(/registry=|_auth|:\/\//)
  })
})
