import type { PayloadRequest } from 'payload'

import { rights } from '../../access/rights.ts'
import { personOf } from '../../access/roles.ts'
import type { ImportSchemeRequest } from '../../contracts/scorings.ts'
import { countAll, readAll } from '../../database/read.ts'
import { findPermitted } from '../../database/readPermitted.ts'
import type { Id } from '../../documents/ids.ts'
import { mediumCodes } from '../../documents/mediums.ts'
import type { Scheme } from '../../figures/scheme.ts'
import { faultLine } from '../../formats/caseFile/faults.ts'
import { readJson } from '../../formats/caseFile/json.ts'
import { readScheme } from '../../formats/caseFile/reader.ts'
import { writeScheme } from '../../formats/caseFile/schemeWriter.ts'
import { schemeRefused } from '../../i18n/schemes.ts'
import { localeOf } from '../../platform/refusal.ts'
import { say, type Locale } from '../../platform/text.ts'
import { readFormCodes, schemeData, schemeJson, type FormCodes, type SchemeDoc } from '../../store/schemes.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import { catchRefusals, refuse, type DeskResult } from '../desk/deskRefusal.ts'

/** A scheme from the text of its file: whole, or not at all with everything that is wrong in it. */
export function importScheme(req: PayloadRequest, { text }: ImportSchemeRequest): Promise<DeskResult<{ id: Id }>> {
  return catchRefusals(req, async () => {
    if (rights.schemes.create(personOf(req.user)) === false) return refuse(req, { text: schemeRefused.mayNotWrite }, 403)
    const locale = localeOf(req)
    const json = readJson(Buffer.from(text, 'utf8'))
    const read = json.ok ? readScheme(json.value) : json
    if (!read.ok) return refusedLines(read.faults.map((fault) => faultLine(fault, locale)))
    const forms = await readFormCodes(req)
    const unknown = unknownCodes(read.scheme, forms, locale)
    if (unknown.length > 0) return refusedLines(unknown)
    return actInTransaction(req, async () => {
      const { id: code } = read.scheme
      if ((await countAll(req, 'schemes', { code: { equals: code } })) > 0)
        return refuse(req, { text: schemeRefused.codeTaken, params: { code }, path: 'text' })
      const data = schemeData(read.scheme, (form) => forms.idOf(form)!)
      const made = await req.payload.create({
        collection: 'schemes',
        data: data as never,
        depth: 0,
        overrideAccess: false,
        user: req.user,
        req,
      })
      return { ok: true, id: made.id }
    })
  })
}

const refusedLines = (lines: readonly string[]): DeskResult<never> => ({
  ok: false,
  refusal: { status: 400, errors: lines.map((message) => ({ message, path: 'text' })) },
})

/** Codes of forms and media that this installation does not have: a scheme with them would count nothing without a word. */
function unknownCodes({ criteria }: Scheme, { idOf, codes }: FormCodes, locale: Locale): string[] {
  const media: readonly string[] = mediumCodes
  return criteria.flatMap(({ rule }, at) => {
    if (rule.kind !== 'diversity') return []
    return rule.groups.flatMap((group, index) => {
      const place = `$.criteria[${at}].rule.groups[${index}]`
      const known = (list: readonly string[]): string => list.join(', ')
      return [
        ...group.media.flatMap((code, one) =>
          media.includes(code) ? [] : [say(schemeRefused.noMedium, locale, { path: `${place}.media[${one}]`, code, known: known(media) })],
        ),
        ...group.forms.flatMap((code, one) =>
          idOf(code) !== null ? [] : [say(schemeRefused.noForm, locale, { path: `${place}.forms[${one}]`, code, known: known(codes) })],
        ),
      ]
    })
  })
}

export interface SchemeFile {
  readonly name: string
  readonly text: string
}

/** A kept scheme as the file that it could have come from; the same scheme gives the same bytes. */
export function schemeFile(req: PayloadRequest, id: Id): Promise<DeskResult<{ file: SchemeFile }>> {
  return catchRefusals(req, async () => {
    if ((await findPermitted(req, 'schemes', id)) === null) return refuse(req, { text: schemeRefused.missing }, 404)
    const [doc] = await readAll(req, 'schemes', { where: { id: { equals: id } } })
    const scheme = await schemeFromDoc(req, doc as SchemeDoc)
    const name = scheme.id
      .normalize('NFD')
      .replace(/[^\w.-]+/g, '-')
      .slice(0, 80)
    return { ok: true, file: { name: `${name || 'scheme'}.json`, text: writeScheme(scheme) } }
  })
}

/** The scheme of a document, which was checked when it was saved. */
export async function schemeFromDoc(req: PayloadRequest, doc: SchemeDoc): Promise<Scheme> {
  const { codeOf } = await readFormCodes(req)
  const read = readScheme(schemeJson(doc, codeOf))
  if (!read.ok) throw new Error(`The scheme ${doc.code} cannot be read: ${read.faults.map((fault) => faultLine(fault, 'en')).join('; ')}`)
  return read.scheme
}
