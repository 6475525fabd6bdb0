import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

const readme = readFileSync('README.md', 'utf8')

/** Every `$ command` in a block of the README, with the output that it promises; what asks a server is tested with one. */
const promises = [...readme.matchAll(/```\n\$ (?!curl)(.+)\n([\s\S]*?)\n```/g)].map(([, command, output]) => ({
  command: command!,
  output: output!,
}))

describe('what the README prints', () => {
  it('has commands to check', () => expect(promises.length).toBeGreaterThanOrEqual(3))

  it.each(promises)('$command', ({ command, output }) => {
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' })
    const told = (stdout + stderr)
      .split('\n')
      .filter((line) => !line.startsWith('npm warn'))
      .join('\n')
    expect(told.trim()).toBe(output)
  })

  it('names only scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
    const named = [...readme.matchAll(/npm (?:run (?:-s )?)?([a-z][a-z:0-9]*)/g)].map(([, name]) => name)
    const missing = named.filter((name) => !['install', 'run'].includes(name!) && !(name! in scripts))
    expect(missing).toEqual([])
  })
})
