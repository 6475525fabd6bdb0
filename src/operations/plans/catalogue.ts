import { dayToStore } from '../../documents/days.ts'
import type { Id } from '../../documents/ids.ts'
import type { OpenCatalogue } from '../../formats/planFile/catalogue.ts'
import { namedRow } from '../../formats/planFile/catalogueNames.ts'
import { organizationsOf, type OrganizationOfPlan } from '../../formats/planFile/organizationsOf.ts'
import type { PlanFile } from '../../formats/planFile/schema.ts'
import { withSuccessors, type OrganizationWithSuccessors } from '../../formats/planFile/successors.ts'
import type { Row, Rows } from './rows.ts'

/** A body of the plan with the row that stands for it. */
export type OrganizationRow = OrganizationOfPlan & { row: Row }

/** Forms, audiences and bodies that the plan names: those missing are made, the others keep what people gave them. */
export async function importCatalogue(file: PlanFile, rows: Rows, catalogue: OpenCatalogue): Promise<OrganizationRow[]> {
  await namedRows('forms', formCodes(file), rows, catalogue)
  await namedRows(
    'audiences',
    file.audiences.flatMap(({ groups }) => groups),
    rows,
    catalogue,
  )
  return organizationRows(withSuccessors(organizationsOf(file)), rows, catalogue)
}

const formCodes = (file: PlanFile): string[] => [
  ...file.forms.flatMap(({ forms }) => forms),
  ...file.responsible_bodies.flatMap(({ duties }) => duties.flatMap(({ forms = [] }) => forms)),
  ...file.commitments.flatMap(({ reading }) => reading.forms),
]

async function namedRows(collection: 'forms' | 'audiences', named: readonly string[], rows: Rows, catalogue: OpenCatalogue): Promise<void> {
  const codes = [...new Set(named)]
  const found = new Map((await rows.find(collection, 'code', codes)).map((row) => [row.code, row]))
  for (const code of codes) {
    const row = found.get(code)
    const { id } = row ? await rows.bring(collection, row, null) : await rows.create(collection, namedRow(collection, code))
    catalogue.add(collection, code, id)
  }
}

/** A body is known by where the plan names it, or by its code; then it only learns of the new place. */
async function organizationRows(
  organizations: readonly OrganizationWithSuccessors[],
  rows: Rows,
  catalogue: OpenCatalogue,
): Promise<OrganizationRow[]> {
  const byCode = await rows.find(
    'organizations',
    'code',
    organizations.map(({ code }) => code),
  )
  const byRef = await rows.find(
    'organizations',
    'refs',
    organizations.flatMap(({ refs }) => refs),
  )
  const refsOf = (row: Row): string[] => (row.refs as string[] | null) ?? []
  const known = new Map<string, Row>([
    ...byCode.map((row) => [row.code as string, row] as const),
    ...organizations.flatMap(({ code, refs }) =>
      byRef.filter((row) => refs.some((ref) => refsOf(row).includes(ref))).map((row) => [code, row] as const),
    ),
  ])
  const idsOf = (codes: readonly string[]): Id[] => codes.map((code) => catalogue.idOf('organizations', code))
  const result: OrganizationRow[] = []
  for (const organization of organizations) {
    const row = known.get(organization.code)
    const newRefs = organization.refs.filter((ref) => row !== undefined && !refsOf(row).includes(ref))
    const now = row
      ? await rows.bring('organizations', row, newRefs.length > 0 ? { refs: [...refsOf(row), ...newRefs] } : null)
      : await rows.create('organizations', {
          ...organization,
          members: idsOf(organization.members),
          successors: idsOf(organization.successors),
          validTo: organization.validTo === null ? null : dayToStore(organization.validTo),
          parent: organization.parent === null ? null : catalogue.idOf('organizations', organization.parent),
        })
    catalogue.add('organizations', organization.code, now.id)
    result.push({ ...organization, row: now })
  }
  return result
}
