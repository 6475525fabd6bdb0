import { idOf, idsOf, type Id } from '../../documents/ids.ts'
import { mediums, type Medium } from '../../documents/mediums.ts'
import { inSentence } from '../../i18n/lists.ts'
import type { CodeCatalogue } from '../../formats/planFile/fileFields.ts'
import type { ClauseReading } from '../../formats/planFile/clauseReading.ts'
import type { Row, Rows } from './rows.ts'

/** What is read rather than aired has no length; a programme must have one, in seconds. */
const noLength = 60

/**
 * The programme that a clause names, of each body that owes it: found by its name, or made on the body's
 * channel of the clause's medium, which is made with it where the body has none.
 */
export async function programmesNamed(
  reading: ClauseReading,
  obligors: readonly Row[],
  rows: Rows,
  catalogue: CodeCatalogue,
): Promise<Id[]> {
  const name = reading.subject?.programme_vi
  const [medium] = reading.channels
  const [form] = reading.forms
  if (name === undefined || medium === undefined || form === undefined) return []
  const known = await rows.find('programmes', 'name', [name])
  const channels = await rows.find('channels', 'medium', [medium])
  const made: Id[] = []
  for (const obligor of obligors) {
    const isOwn = ({ organization }: Row): boolean => String(idOf(organization)) === String(obligor.id)
    const found = known.find(isOwn)
    if (found !== undefined) {
      made.push(found.id)
      continue
    }
    const channel = channels.find(isOwn) ?? (await rows.create('channels', channelOf(obligor, medium)))
    const seconds = reading.duration?.basis === 'per_occurrence' ? reading.duration.seconds : noLength
    const { id } = await rows.create('programmes', {
      name,
      channel: channel.id,
      form: catalogue.idOf('forms', form),
      organization: obligor.id,
      seconds,
    })
    made.push(id)
  }
  return made
}

const channelOf = ({ id, name, code }: Row, medium: Medium) => ({
  name: `${String(name)} (${inSentence(mediums[medium].vi)})`,
  code: `${String(code)}-${medium.replaceAll('_', '-')}`,
  medium,
  organization: id,
})

/** The bodies that owe a clause: a group answers by its members. */
export async function obligorRows(actor: { isGroup: boolean; row: Row } | undefined, rows: Rows): Promise<Row[]> {
  if (actor === undefined) return []
  if (!actor.isGroup) return [actor.row]
  const members = idsOf(actor.row.members)
  const found = await rows.find('organizations', 'id', members as string[])
  return members.flatMap((id) => found.find((row) => row.id === id) ?? [])
}
