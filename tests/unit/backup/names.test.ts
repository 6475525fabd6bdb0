import { describe, expect, it } from '@jest/globals'

import { backupName, backupsAmong, backupTime, isWorkName, lastDue, workName } from '../../../src/backup/names.ts'
import { at } from '../../helpers/promises.ts'

describe('a backup is known by its name', () => {
  const instant = Date.parse('2026-11-28T19:30:05Z')

  it('which is the time in Vietnam', () => {
    expect(backupName(instant)).toBe('dinh-ky-2026-11-29-023005.tar')
    expect(backupTime(backupName(instant))).toBe(instant)
  })

  it.each([
    'dinh-ky.tar',
    'dinh-ky-2026-11-29.tar',
    'dinh-ky-2026-13-29-023005.tar',
    'dinh-ky-2026-11-29-253005.tar',
    'dinh-ky-2026-11-29-023005.tar.gz',
    '.dinh-ky-2026-11-29-023005.tar.part',
    'a/dinh-ky-2026-11-29-023005.tar',
    'DINH-KY-2026-11-29-023005.tar',
    '',
  ])('“%s” is none', (name) => expect(backupTime(name)).toBeNull())

  it('what it is made in has another', () => {
    expect([workName(backupName(instant)), 'x.part', '.x.part', backupName(instant)].map(isWorkName)).toEqual([true, false, false, false])
  })

  it('the newest come first, others do not come', () => {
    const [older, newer] = [backupName(instant), backupName(instant + 1000)]
    expect(backupsAmong([older, 'x', newer])).toEqual([newer, older])
  })
})

describe('a daily backup was last due', () => {
  it.each([
    ['02:30', '2026-11-29T02:30', '2026-11-29T02:30'],
    ['02:30', '2026-11-29T02:29', '2026-11-28T02:30'],
    ['23:59', '2026-11-29T00:00', '2026-11-28T23:59'],
    ['00:00', '2026-11-29T12:00', '2026-11-29T00:00'],
  ])('with %s, at %s: %s', (time, now, due) => expect(lastDue(time, at(now))).toBe(at(due)))
})
