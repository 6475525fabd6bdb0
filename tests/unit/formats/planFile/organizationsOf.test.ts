import { describe, expect, it } from '@jest/globals'

import { readPlanFiles } from '../../../../src/seed/importPlans.ts'
import { namedRow } from '../../../../src/formats/planFile/catalogueNames.ts'
import { organizationsOf } from '../../../../src/formats/planFile/organizationsOf.ts'
import type { PlanFile } from '../../../../src/formats/planFile/schema.ts'

const files = readPlanFiles().map(({ file }) => file as PlanFile)
const bodiesOf = (id: string) => organizationsOf(files.find((file) => file.id === id)!)
const body = (id: string, code: string) => bodiesOf(id).find((one) => one.code === code)

describe('the bodies of a plan', () => {
  it.each(files.map((file) => [file.id, file] as const))(
    '%s: each stands after those that it refers to, under a code of its own',
    (_, file) => {
      const seen = new Set<string>()
      for (const { code, members, parent } of organizationsOf(file)) {
        expect(seen.has(code)).toBe(false)
        expect([...members, ...(parent === null ? [] : [parent])].every((known) => seen.has(known))).toBe(true)
        seen.add(code)
      }
    },
  )

  it('share a name across provinces, not a row', () => {
    expect(body('cm2014', 'so-noi-vu-ca-mau')).toMatchObject({ name: 'Sở Nội vụ', roles: ['par_standing_body'] })
    expect(body('nb2024', 'so-noi-vu-ninh-binh')).toMatchObject({ name: 'Sở Nội vụ', roles: ['par_standing_body'] })
  })

  it('that issue the plan and answer for it are one row', () => {
    expect(body('vt2023', 'so-thong-tin-va-truyen-thong-ba-ria-vung-tau')).toMatchObject({
      refs: ['vt2023.issuer', 'vt2023.body.1'],
      roles: ['press_regulator'],
      shortName: 'Sở TTTT Bà Rịa – Vũng Tàu',
    })
  })

  it('named together are a group with its members', () => {
    expect(body('nb2024', 'bao-ninh-binh-dai-phat-thanh-va-truyen-hinh-tinh-ninh-binh')).toMatchObject({
      isGroup: true,
      roles: [],
      members: ['bao-ninh-binh', 'dai-phat-thanh-va-truyen-hinh-tinh-ninh-binh'],
    })
    expect(body('nb2024', 'bao-ninh-binh')).toMatchObject({ roles: ['newspaper'], categories: ['newspaper'] })
    expect(body('nb2024', 'dai-phat-thanh-va-truyen-hinh-tinh-ninh-binh')).toMatchObject({ roles: ['broadcaster'] })
  })

  it('inside the issuer hang under it', () => {
    expect(body('bd2021', 'van-phong-so-so-gtvt-binh-dinh')).toMatchObject({ parent: 'so-giao-thong-van-tai-binh-dinh' })
  })
})

describe('forms and audiences of the real plans', () => {
  const forms = files.flatMap((file) => [
    ...file.forms.flatMap((form) => form.forms),
    ...file.commitments.flatMap(({ reading }) => reading.forms),
    ...file.responsible_bodies.flatMap(({ duties }) => duties.flatMap((duty) => duty.forms ?? [])),
  ])
  it.each([...new Set(forms)].map((code) => [code]))('%s has a name', (code) => {
    expect(namedRow('forms', code).name).not.toBe(code.replaceAll('_', ' '))
  })
  it.each([...new Set(files.flatMap((file) => file.audiences.flatMap(({ groups }) => groups)))].map((code) => [code]))(
    '%s has a name',
    (code) => {
      expect(namedRow('audiences', code).name).not.toBe(code.replaceAll('_', ' '))
    },
  )
  it('a code nobody named yet is its own name', () => {
    expect(namedRow('forms', 'hoi_cho')).toEqual({ code: 'hoi_cho', name: 'hoi cho', nameEn: 'hoi cho' })
  })
})
