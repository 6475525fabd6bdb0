import type { PayloadRequest } from 'payload'

import { findingSidesOf } from '../../access/findingSides.ts'
import { nameOf, personOf } from '../../access/roles.ts'
import { rewrite } from '../../database/read.ts'
import { findPermitted } from '../../database/readPermitted.ts'
import { idOf, type Id } from '../../documents/ids.ts'
import { instantToStore, optionalInstantToStore } from '../../documents/instants.ts'
import type { Stored } from '../../documents/stored.ts'
import { findingRefused, findingStateWords } from '../../i18n/findings.ts'
import type { Instant } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import { pick } from '../../platform/text.ts'
import { findingRules, refuseStep, waitsFor, type FindingSides, type FindingStep } from '../../rules/finding.ts'
import { refuse, type DeskResult } from '../desk/deskRefusal.ts'
import type { EvidenceRow } from './evidenceRows.ts'

export type Finding = Stored<'findings'>

/** Who somebody is to a finding, its last answer told apart. */
export function sidesOf(user: unknown, { organization, state, steps }: Pick<Finding, 'organization' | 'state' | 'steps'>): FindingSides {
  const person = personOf(user)
  const last = (steps ?? []).at(-1)
  return {
    ...findingSidesOf(person, idOf(organization)),
    ownAnswer: state === 'answered' && person !== null && last?.person === String(person.id),
  }
}

interface StepAsked {
  id: Id
  step: FindingStep
  /** How many steps the person had before her. */
  seen: number | undefined
}

/** The finding, when the person may take this step now. */
export async function findForStep(req: PayloadRequest, { id, step, seen }: StepAsked): Promise<DeskResult<{ finding: Finding }>> {
  const finding = await findPermitted(req, 'findings', id)
  if (finding === null) return refuse(req, { text: findingRefused.notFound }, 404)
  const refusal = refuseStep(step, finding.state, sidesOf(req.user, finding))
  if (refusal === 'notYours') {
    const body = await findPermitted(req, 'organizations', idOf(finding.organization))
    return refuse(req, { text: findingRefused.notYours, params: { body: body?.name ?? '' } }, 403)
  }
  if (seen !== undefined && seen !== (finding.steps ?? []).length) return refuse(req, { text: findingRefused.changed })
  if (refusal === 'notNow')
    return refuse(req, { text: findingRefused.notNow, params: { state: pick(findingStateWords[finding.state], localeOf(req)) } })
  return refusal === null ? { ok: true, finding } : refuse(req, { text: findingRefused[refusal] }, 403)
}

/** What a step says, beside what it is. */
export interface StepSaid {
  step: FindingStep
  text: string
  evidence?: readonly EvidenceRow[]
  /** Until when the body is to answer, where the step asks it to. */
  dueBy?: Instant
  waiver?: Id
}

/** Under which the rows of the next step are kept. */
export const nextStepId = ({ id, steps }: Pick<Finding, 'id' | 'steps'>): string => `${id}#${(steps ?? []).length + 1}`

/** Appends a step to the thread and moves the finding on; gives it back as it then stands. */
export async function writeStep(req: PayloadRequest, finding: Finding, said: StepSaid, now: Instant): Promise<Finding> {
  const at = instantToStore(now)
  const state = findingRules[said.step].to
  const { step, text, evidence = [] } = said
  const dueBy = said.dueBy === undefined ? null : optionalInstantToStore(said.dueBy)
  const row = {
    id: nextStepId(finding),
    at,
    step,
    by: nameOf(req.user) ?? '',
    person: String(personOf(req.user)?.id ?? ''),
    text,
    dueBy,
    evidence: [...evidence],
  }
  const changes: Partial<Finding> = {
    state,
    steps: [...(finding.steps ?? []), row] as Finding['steps'],
    ...(dueBy !== null && { dueBy }),
    ...(waitsFor(state) === null && { endedAt: at }),
    ...(said.waiver !== undefined && { waiver: said.waiver }),
  }
  await rewrite(req, 'findings', finding, changes)
  return { ...finding, ...changes }
}
