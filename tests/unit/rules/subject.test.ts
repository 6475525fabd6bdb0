import { describe, expect, it } from '@jest/globals'

import { placementThemes, saysNothingOfItsOwn } from '../../../src/rules/placementThemes.ts'
import { subjectOf, type Subject, type SubjectTerms } from '../../../src/rules/subject.ts'
import { planThemes } from '../../../src/store/planThemes.ts'

describe('what a commitment counts is about', () => {
  const blank: SubjectTerms = { anySubject: false, programmes: [], themes: [], answers: false }
  it.each<[string, Partial<SubjectTerms>, Subject]>([
    ['its plan, where nothing is named', {}, 'plan'],
    ['the programme that is named', { programmes: [1] }, 'named'],
    ['the themes that are named', { themes: [1] }, 'named'],
    ['what is named, though anything was ticked before', { themes: [1], anySubject: true }, 'named'],
    ['anything, where that is ticked', { anySubject: true }, 'anything'],
    ['the period that a report answers', { answers: true }, 'period'],
    ['the programme that the report is to stand in', { answers: true, programmes: [1] }, 'named'],
  ])('%s', (_, terms, subject) => expect(subjectOf({ ...blank, ...terms })).toBe(subject))
})

describe('the themes of a plan', () => {
  const themesOf = planThemes(
    [
      { id: 1, parent: 2 },
      { id: 2, parent: { id: 3 } },
      { id: 3, parent: null },
      { id: 4, parent: 5 },
      { id: 5, parent: 4 },
      { id: 6, parent: 7 },
    ],
    [
      { id: 10, plan: 1 },
      { id: 11, plan: 1 },
      { id: 20, plan: { id: 2 } },
      { id: 30, plan: 3 },
      { id: 40, plan: 4 },
      { id: 50, plan: 5 },
    ],
  )
  it.each<[string, unknown, string[]]>([
    ['are its own and those of every plan above', 1, ['10', '11', '20', '30']],
    ['not those of the plans below', { id: 3 }, ['30']],
    ['of two that carry out each other are those of both, once', 4, ['40', '50']],
    ['are none, for a plan without any whose parent is not there', 6, []],
  ])('%s', (_, plan, themes) => expect(themesOf(plan)).toEqual(themes))
})

describe('what a placement is about, where nobody said it', () => {
  it.each<[string, number[], number[], number[]]>([
    ['its content', [1], [2], [1]],
    ['its programme, where the content says nothing', [], [2], [2]],
    ['nothing, where neither does', [], [], []],
  ])('%s', (_, content, programme, themes) => expect(placementThemes(content, programme)).toEqual(themes))

  it.each<[string, number[], number[], boolean]>([
    ['without a theme', [], [1], true],
    ['with those of its programme, in whatever order', [2, 1], [1, 2], true],
    ['with one that somebody chose', [3], [1, 2], false],
  ])('%s: nobody said it is %s', (_, own, programme, nothing) => expect(saysNothingOfItsOwn(own, [programme])).toBe(nothing))
})
