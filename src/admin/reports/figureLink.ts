import type { ReportView } from '../../contracts/record.ts'
import { instantToStore } from '../../documents/instants.ts'
import { adminLinks } from '../links.ts'

/** Where what a figure counts is listed, by the figure's path; null where there is no such list. */
export function figureLinks(admin: string, { plans, period }: Pick<ReportView, 'plans' | 'period'>): (figure: string) => string | null {
  const links = adminLinks(admin)
  // The list knows no “from” and no “up to and including”: what falls due at the cut-off itself counts, as does what begins with the period.
  const [beforeStart, afterEnd] = [instantToStore(Date.parse(period.start) - 1), instantToStore(Date.parse(period.end) + 1)]
  const due = links.list('obligations', [
    ['plan', 'in', plans],
    ['due', 'greater_than', period.start],
    ['due', 'less_than', afterEnd],
  ])
  const wentOut = links.list('placements', [
    ['status', 'equals', 'delivered'],
    ['at', 'greater_than', beforeStart],
    ['at', 'less_than', period.end],
  ])
  return (figure) => {
    const [first, second, third] = figure.split('.').map(decodeURIComponent)
    if (first === 'commitment' || first === 'row') return links.document('commitments', second!)
    if (first === 'themes') return second === 'theme' ? links.document('themes', third!) : links.list('themes', [['plan', 'in', plans]])
    if (first === 'output') return wentOut
    if (first === 'feedback') return links.list('feedback')
    if (first === 'total' || first === 'told' || first === 'checks') return due
    return null
  }
}
