import type { Text } from '../platform/text.ts'

/** Why a file cannot be read as a table, or what a cell of it should have said. */
export const tableFault = {
  notATable: { vi: 'Tệp này không phải là bảng CSV hay XLSX.', en: 'This file is neither a CSV nor an XLSX table.' },
  empty: { vi: 'Tệp này không có dòng nào.', en: 'There are no rows in this file.' },
  tooLarge: {
    vi: 'Tệp quá lớn: tối đa {most} MB. Hãy chia thành nhiều tệp theo tháng.',
    en: 'The file is too large: at most {most} MB. Divide it, month by month.',
  },
  tooManyRows: {
    vi: 'Tệp có quá nhiều dòng: tối đa {most}. Hãy chia thành nhiều tệp theo tháng.',
    en: 'Too many rows: at most {most}. Divide the file, month by month.',
  },
  tooManyColumns: { vi: 'Dòng {row} có quá nhiều cột: tối đa {most}.', en: 'Row {row} has too many columns: at most {most}.' },
  longCell: {
    vi: 'Dòng {row} có ô quá dài: tối đa {most} ký tự.',
    en: 'Row {row} has a cell that is too long: at most {most} characters.',
  },
  brokenCsv: {
    vi: 'Không đọc được dòng {row}: dấu ngoặc kép hoặc dấu phân cách không khớp.',
    en: 'Row {row} cannot be read: its quotes or separators do not match.',
  },
  brokenXlsx: {
    vi: 'Không mở được tệp XLSX này; hãy lưu lại từ Excel rồi thử lại.',
    en: 'This XLSX file cannot be opened; save it again from Excel and retry.',
  },
  unpacksTooLarge: { vi: 'Tệp XLSX này bung ra quá lớn: tối đa {most} MB.', en: 'This XLSX file unpacks to more than {most} MB.' },
} as const satisfies Record<string, Text>
