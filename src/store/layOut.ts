import { insertMany } from '../database/insertMany.ts'
import { type DbRequest } from '../database/read.ts'
import { idOf, idsOf } from '../documents/ids.ts'
import type { Instant } from '../obligations/index.ts'
import { mayUse, readChannels } from './channels.ts'
import { isRetired, readRetired } from './retired.ts'
import { slotRow, type ProgrammeDoc } from './series.ts'

/** A slot of a programme: the moment for which its rule has it. */
export interface ProgrammeSlot {
  programme: ProgrammeDoc
  slot: Instant
}

/**
 * Writes the placements of slots whose time nothing stands in the way of; gives back those that were written. As with
 * a placement by hand, none is made on a channel that is another's by now, or in a form that is retired by its day,
 * and themes that are retired by then are left out.
 */
export async function layOut<Slot extends ProgrammeSlot>(req: DbRequest, slots: readonly Slot[]): Promise<Slot[]> {
  if (slots.length === 0) return []
  const channels = new Map((await readChannels(req)).map((channel) => [String(channel.id), channel]))
  const programmes = [...new Set(slots.map(({ programme }) => programme))]
  const forms = await readRetired(
    req,
    'forms',
    programmes.map(({ form }) => idOf(form)),
  )
  const themes = await readRetired(
    req,
    'themes',
    programmes.flatMap((programme) => idsOf(programme.themes)),
  )
  const written = slots.filter(({ programme, slot }) => {
    const channel = channels.get(String(idOf(programme.channel)))
    return channel !== undefined && mayUse(channel, programme.organization) && !isRetired(forms, programme.form, slot)
  })
  const rows = written.map(({ programme, slot }) =>
    slotRow({ ...programme, themes: idsOf(programme.themes).filter((theme) => !isRetired(themes, theme, slot)) }, slot),
  )
  await insertMany(req, 'placements', rows, { themes: 'themes' })
  return written
}
