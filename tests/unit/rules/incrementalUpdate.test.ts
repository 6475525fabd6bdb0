import { describe, expect, it } from '@jest/globals'

import { firstRevisionIn } from '../../../src/rules/incrementalUpdate.ts'

const ours = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\ntrailer\n<< /Size 2 /Root 1 0 R >>\nstartxref\n50\n%%EOF\n'
const update = '2 0 obj\n<< /Type /Sig >>\nendobj\nxref\n2 1\ntrailer\n<< /Size 3 /Root 1 0 R /Prev 50 >>\nstartxref\n180\n%%EOF\n'

describe('a PDF and ours', () => {
  it.each([
    { name: 'an incremental update of it', bytes: ours + update, found: 'ours' },
    { name: 'two of them', bytes: ours + update + update, found: 'ours' },
    { name: 'ours as it is', bytes: ours, found: 'same' },
    { name: 'another file', bytes: `%PDF-1.7\n${update}`, found: 'other' },
    { name: 'one byte of ours changed', bytes: `${ours.replace('Catalog', 'catalog')}${update}`, found: 'other' },
    { name: 'ours cut short', bytes: ours.slice(0, -10), found: 'other' },
    { name: 'something behind it that is no update', bytes: `${ours}xin chào`, found: 'other' },
    { name: 'an update that leads back to nothing', bytes: ours + update.replace('/Prev 50', ''), found: 'other' },
    { name: 'an update that breaks off', bytes: ours + update.slice(0, -12), found: 'other' },
    { name: 'nothing', bytes: '', found: 'other' },
  ])('$name: $found', ({ bytes, found }) => {
    expect(firstRevisionIn(Buffer.from(bytes, 'latin1'), Buffer.from(ours, 'latin1'))).toBe(found)
  })
})
