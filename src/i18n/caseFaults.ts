import type { Text } from '../platform/text.ts'

/** What a case file or a scheme may hold in a place (quota-semantics §7, record-semantics §6). */
export const expectations = {
  object: { vi: 'một đối tượng {…}', en: 'an object {…}' },
  list: { vi: 'một danh sách […]', en: 'a list […]' },
  filledList: { vi: 'một danh sách […] có ít nhất một phần tử', en: 'a list […] with at least one entry' },
  text: { vi: 'một chuỗi ký tự', en: 'a text' },
  filledText: { vi: 'một chuỗi ký tự không rỗng', en: 'a text that is not empty' },
  flag: { vi: 'true hoặc false', en: 'true or false' },
  yes: { vi: 'true', en: 'true' },
  positiveInteger: { vi: 'một số nguyên dương', en: 'a positive whole number' },
  dueDays: { vi: 'một số nguyên từ -31 đến 366', en: 'a whole number from -31 to 366' },
  wholeNumber: { vi: 'một số nguyên', en: 'a whole number' },
  points: { vi: 'số điểm từ 0, có nhiều nhất hai chữ số thập phân', en: 'points from 0 on, with at most two decimals' },
  proRataFrom: { vi: 'một số lớn hơn 0 và không quá 1, hoặc null', en: 'a number above 0 and at most 1, or null' },
  criterionRule: {
    vi: 'một đối tượng có "kind" là completion, diversity hoặc byHand',
    en: 'an object with "kind" completion, diversity or byHand',
  },
  localDate: { vi: 'một ngày có thật, dạng YYYY-MM-DD', en: 'a date that exists, as YYYY-MM-DD' },
  instant: {
    vi: 'một thời điểm có thật kèm múi giờ, dạng 2014-01-08T20:00:00+07:00 hoặc …Z',
    en: 'an instant that exists, with its offset, as 2014-01-08T20:00:00+07:00 or …Z',
  },
  timeOfDay: { vi: 'giờ từ 00:00 đến 23:59, dạng HH:mm', en: 'a time of day from 00:00 to 23:59, as HH:mm' },
} as const satisfies Record<string, Text>

export const caseFaults = {
  wrong: { vi: 'cần {expected}; gặp {found}', en: 'expected {expected}; found {found}' },
  missing: { vi: 'thiếu; cần {expected}', en: 'missing; expected {expected}' },
  notOneOf: { vi: 'cần một trong các giá trị {allowed}; gặp {found}', en: 'expected one of {allowed}; found {found}' },
  notAmong: { vi: 'thiếu; cần một trong các giá trị {allowed}', en: 'missing; expected one of {allowed}' },
  unknownKey: { vi: 'khóa không được nhận; chỉ dùng {allowed}', en: 'unknown key; expected only {allowed}' },
  duplicateId: {
    vi: 'cần mã không trùng trong danh sách; {found} đã có ở {first}',
    en: 'expected an id that is unique in its list; {found} is already at {first}',
  },
  duplicateObligor: {
    vi: 'cần mỗi cơ quan, đơn vị một lần; {found} đã có ở {first}',
    en: 'expected each obligor once; {found} is already at {first}',
  },
  duplicateLabel: {
    vi: 'cần nhãn không trùng giữa các quy tắc khi có "answers" (không ghi cũng là một nhãn); {found} đã có ở {first}',
    en: 'expected labels that differ from rule to rule beside "answers" (none is one too); {found} is already at {first}',
  },
  notBesideAnswers: {
    vi: 'cần bỏ trống: không dùng cùng "answers"',
    en: 'expected nothing: it is not used beside "answers"',
  },
  noOrganization: {
    vi: 'cần mã của một cơ quan, đơn vị trong $.organizations; không có {found}',
    en: 'expected the id of an organization in $.organizations; there is no {found}',
  },
  noChannel: {
    vi: 'cần mã của một kênh trong $.channels; không có {found}',
    en: 'expected the id of a channel in $.channels; there is no {found}',
  },
  noCommitment: {
    vi: 'cần mã của một chỉ tiêu trong $.commitments; không có {found}',
    en: 'expected the id of a commitment in $.commitments; there is no {found}',
  },
  noTheme: {
    vi: 'cần mã của một nội dung tuyên truyền trong $.themes; không có {found}',
    en: 'expected the id of a theme in $.themes; there is no {found}',
  },
  themeCycle: {
    vi: 'cần nội dung cấp trên không nằm dưới chính nội dung này; {found} nằm dưới chính nó',
    en: 'expected a parent that does not lie under the theme itself; {found} lies under itself',
  },
  pointsOfGroups: {
    vi: 'cần tổng điểm các nhóm bằng maxPoints ({max}); gặp {found}',
    en: 'expected the points of the groups to add up to maxPoints ({max}); found {found}',
  },
  noYear: { vi: 'cần một năm từ {first} đến {last}; gặp {found}', en: 'expected a year from {first} to {last}; found {found}' },
  notBegun: {
    vi: 'kỳ báo cáo bắt đầu lúc {start}, sau thời điểm của số liệu (asOf): {found}',
    en: 'expected a period that has begun; it begins at {start}, after what the file knows (asOf): {found}',
  },
  jointOrganization: {
    vi: 'cần mã khác: "joint" dành cho chỉ tiêu chung',
    en: 'expected another id: "joint" is kept for joint obligations',
  },
  emptyValidity: {
    vi: 'cần validTo sau validFrom ({from}); gặp {found}',
    en: 'expected validTo after validFrom ({from}); found {found}',
  },
  primeAndBands: {
    vi: 'cần hoặc "prime": true, hoặc "bands", không dùng cả hai',
    en: 'expected either "prime": true or "bands", not both',
  },
  neitherPrimeNorBands: {
    vi: 'cần "prime": true hoặc "bands"',
    en: 'expected "prime": true or "bands"',
  },
  rule: { vi: '{refusal}', en: '{refusal}' },
  notJson: {
    vi: 'cần JSON hợp lệ; lỗi ở dòng {line}, cột {column}',
    en: 'expected valid JSON; it breaks off at line {line}, column {column}',
  },
  notUtf8: { vi: 'cần văn bản UTF-8', en: 'expected UTF-8 text' },
  unreadable: { vi: 'không đọc được tệp ({reason}); cần một tệp JSON', en: 'the file cannot be read ({reason}); expected a JSON file' },
  usage: {
    vi: 'cách dùng: npm run -s audit -- case.json [--as-of THỜI_ĐIỂM] [--lang vi|en]; dùng - để đọc từ đầu vào chuẩn',
    en: 'usage: npm run -s audit -- case.json [--as-of INSTANT] [--lang vi|en]; - reads standard input',
  },
  reportUsage: {
    vi: 'cách dùng: npm run -s report -- case.json --period Q1 --year 2014 [--calendar report|civil] [--scheme scheme.json] [--lang vi|en]; dùng - để đọc từ đầu vào chuẩn',
    en: 'usage: npm run -s report -- case.json --period Q1 --year 2014 [--calendar report|civil] [--scheme scheme.json] [--lang vi|en]; - reads standard input',
  },
} as const satisfies Record<string, Text>

export type ExpectationName = keyof typeof expectations
export type CaseFaultCode = keyof typeof caseFaults
