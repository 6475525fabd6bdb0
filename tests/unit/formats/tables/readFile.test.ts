import { deflateRawSync } from 'node:zlib'

import { describe, expect, it } from '@jest/globals'
import writeXlsxFile from 'write-excel-file/node'

import { readTable } from '../../../../src/formats/tables/readFile.ts'
import { tableFault } from '../../../../src/i18n/tables.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const rows = [
  ['Ngày', 'Tên'],
  ['05/03/2020', 'Cải cách'],
]

describe('a file of separated values', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8 with commas', utf8('Ngày,Tên\n05/03/2020,Cải cách\n')],
    ['semicolons and a byte order mark', utf8('\uFEFFNgày;Tên\r\n05/03/2020;Cải cách')],
    ['tabs', utf8('Ngày\tTên\n05/03/2020\tCải cách')],
    ['quotes', utf8('"Ngày","Tên"\n"05/03/2020","Cải cách"')],
    ['UTF-16', new Uint8Array(Buffer.from('\uFEFFNgày;Tên\n05/03/2020;Cải cách', 'utf16le'))],
    ['decomposed marks', utf8('Ngày;Tên\n05/03/2020;Cải cách'.normalize('NFD'))],
    // Ca + hook above, ca + ch + acute: marks stand after their letters.
    ['windows-1258', new Uint8Array([...Buffer.from('Ng\xe0y;T\xean\n05/03/2020;Ca\xd2i c\xe1ch', 'latin1')])],
  ])('%s', async (_, bytes) => {
    expect(await readTable(bytes)).toEqual({ ok: true, table: rows })
  })

  it('text that looks like a formula stays text', async () => {
    expect(await readTable(utf8('a;b\n=1+1;@SUM\n-2;+3'))).toEqual({
      ok: true,
      table: [
        ['a', 'b'],
        ['=1+1', '@SUM'],
        ['-2', '+3'],
      ],
    })
  })
})

const sheet = async (data: unknown[][]): Promise<Uint8Array> => {
  const made = await writeXlsxFile(
    data.map((row) =>
      row.map((value) =>
        value instanceof Date
          ? { value, type: Date, format: 'dd/mm/yyyy hh:mm' }
          : value === null
            ? null
            : { value, type: typeof value === 'number' ? Number : String },
      ),
    ) as never,
  )
  return new Uint8Array(await made.toBuffer())
}

describe('a workbook', () => {
  it('is read as text: days, times and numbers as they are', async () => {
    const bytes = await sheet([
      ['Ngày', 'Giây', 'Tên'],
      [new Date('2020-03-05T19:45:00Z'), 900, '=1+1'],
    ])
    expect(await readTable(bytes)).toEqual({
      ok: true,
      table: [
        ['Ngày', 'Giây', 'Tên'],
        ['2020-03-05T19:45:00', '900', '=1+1'],
      ],
    })
  })
})

/** An archive of one entry. */
function archive(content: Buffer): Uint8Array {
  const packed = deflateRawSync(content)
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  // It lies about its size.
  local.writeUInt32LE(10, 22)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(10, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return new Uint8Array(Buffer.concat([local, name, packed, entry, name, end]))
}

describe('53: a file that is made to hurt is refused', () => {
  it.each<[string, () => Uint8Array, { en: string }]>([
    ['a spreadsheet of 1,000,000 rows', () => utf8('1;2\n'.repeat(1_000_000)), tableFault.tooManyRows],
    ['a zip bomb', () => archive(Buffer.alloc(400_000_000)), tableFault.unpacksTooLarge],
    ['an archive that is no workbook', () => archive(Buffer.from('x')), tableFault.brokenXlsx],
    ['a broken archive', () => utf8('PK\u0003\u0004 and nothing more'), tableFault.brokenXlsx],
    ['a cell of 10 MB', () => utf8(`a;b\n${'x'.repeat(10_000_000)};1`), tableFault.longCell],
    ['a quote that never ends', () => utf8(`a;b\n"${'x\n'.repeat(1_000_000)}`), tableFault.longCell],
    ['a thousand columns', () => utf8('1;'.repeat(1000)), tableFault.tooManyColumns],
    ['nothing', () => utf8(' \n\n'), tableFault.empty],
    ['no text', () => new Uint8Array([0, 1, 2, 0, 5]), tableFault.notATable],
  ])('%s', async (_, make, text) => {
    const bytes = make()
    const before = process.memoryUsage.rss()
    const read = await readTable(bytes)
    expect(read).toMatchObject({ ok: false, refusal: { text } })
    expect(process.memoryUsage.rss() - before).toBeLessThan(600_000_000)
  })
})
