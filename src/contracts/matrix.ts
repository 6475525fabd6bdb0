import { z } from 'zod'

import { mediumCodes } from '../documents/mediums.ts'
import { periodFromCode } from '../figures/periodCode.ts'
import { matrixAsked } from '../i18n/matrix.ts'
import { shownStatusWords } from '../i18n/words.ts'
import { JOINT } from '../obligations/index.ts'
import { endOfAsked } from '../rules/askedTimes.ts'
import { columnLengths, matrixViews } from '../rules/matrixViews.ts'
import type { ShownStatus } from '../rules/shownStatus.ts'
import { byIdKind, input, parsedBy } from './inputs.ts'

const isShownStatus = (code: string): code is ShownStatus => Object.hasOwn(shownStatusWords, code)

function statesIn(text: string): ShownStatus[] | null {
  const codes = text.split(',').filter((code) => code !== '')
  return codes.every(isShownStatus) ? codes : null
}

/** What a matrix is asked for, by the page's address and the endpoints alike. */
export const matrixQuery = byIdKind((id) => {
  const idText = id.transform(String)
  return z.strictObject({
    view: input(z.enum(matrixViews), matrixAsked.view).default('period'),
    commitment: input(idText, matrixAsked.id).optional(),
    obligor: input(z.union([z.literal(JOINT), idText]), matrixAsked.id).optional(),
    period: input(parsedBy(periodFromCode), matrixAsked.period).optional(),
    columns: input(z.enum(columnLengths), matrixAsked.columns).default('M'),
    plan: input(idText, matrixAsked.id).optional(),
    state: input(parsedBy(statesIn), matrixAsked.state).default([]),
    medium: input(z.enum(mediumCodes), matrixAsked.medium).optional(),
    scope: input(z.enum(['mine', 'all']), matrixAsked.scope).optional(),
    asOf: input(parsedBy(endOfAsked), matrixAsked.time).optional(),
    knownAt: input(parsedBy(endOfAsked), matrixAsked.time).optional(),
  })
})
export type MatrixQuery = z.infer<ReturnType<typeof matrixQuery>>
