import type { Text } from '../platform/text.ts'

/** How backup and restore speak in the terminal. */
export const backupText = {
  usage: {
    vi: 'Cách dùng: npm run backup [-- THƯ_MỤC] [--keep SỐ] [--files [--anchor TỆP]] [--lang vi|en]\n  THƯ_MỤC  nơi đặt bản sao lưu; mặc định là BACKUP_DIR, nếu không có thì “backups”\n  --keep   sau khi bản mới đã được kiểm tra, chỉ giữ lại chừng ấy bản mới nhất\n  --files  không có cơ sở dữ liệu: chỉ tệp khóa, điểm neo nhật ký và tư liệu (khi dùng MongoDB)\n  --anchor điểm neo nhật ký chép trước khi sao lưu MongoDB',
    en: 'Usage: npm run backup [-- FOLDER] [--keep NUMBER] [--files [--anchor FILE]] [--lang vi|en]\n  FOLDER   where the backup is put; BACKUP_DIR by default, else “backups”\n  --keep   once the new one has been checked, only so many of the newest stay\n  --files  without the database: secret, anchor of the log and media alone (with MongoDB)\n  --anchor the anchor of the log, copied before MongoDB was backed up',
  },
  copying: { vi: 'Đang chép cơ sở dữ liệu ({size}) …', en: 'Copying the database ({size}) …' },
  checking: { vi: 'Đang kiểm tra bản chép của cơ sở dữ liệu và nhật ký …', en: 'Checking the copy of the database and its audit log …' },
  packing: { vi: 'Đang ghi vào tệp sao lưu: {done} / {size}', en: 'Writing the backup: {done} of {size}' },
  reading: { vi: 'Đang đọc lại tệp sao lưu để kiểm tra ({size}) …', en: 'Reading the backup again to check it ({size}) …' },
  made: {
    vi: 'Đã sao lưu và kiểm tra: {file} ({size}, {media} tư liệu)',
    en: 'Backed up and checked: {file} ({size}, {media} media files)',
  },
  head: { vi: 'Nhật ký nguyên vẹn đến mục {seq}, mã băm {hash}', en: 'The audit log is whole up to entry {seq}, hash {hash}' },
  gone: {
    vi: 'Bị xóa trong lúc sao lưu nên không có trong bản này: {names}',
    en: 'Deleted while the backup was made, and not in it: {names}',
  },
  removed: { vi: 'Đã xóa các bản cũ: {names}', en: 'Older ones removed: {names}' },
  logFault: {
    vi: 'CHÚ Ý: nhật ký trong bản sao lưu này không nguyên vẹn. {words} Xem docs/audit-log.md.',
    en: 'ATTENTION: the audit log in this backup is not whole. {words} See docs/audit-log.md.',
  },
  secretOutside: {
    vi: 'PAYLOAD_SECRET đặt từ bên ngoài nên KHÔNG nằm trong bản sao lưu: hãy cất giữ riêng, không có nó thì không khôi phục được trọn vẹn.',
    en: 'PAYLOAD_SECRET comes from outside and is NOT in the backup: keep it elsewhere, without it nothing can be restored in full.',
  },
  secretInside: {
    vi: 'Bản sao lưu chứa tệp khóa bí mật: ai có nó là có cả hệ thống. Hãy cất ở nơi chỉ người quản trị vào được.',
    en: 'The backup holds the secret: whoever has it has the installation. Keep it where administrators alone come.',
  },
  secretMissing: {
    vi: 'CHÚ Ý: không tìm thấy khóa bí mật của hệ thống này; bản sao lưu không có khóa.',
    en: 'ATTENTION: this installation’s secret was not found; the backup holds none.',
  },
  filesOnly: {
    vi: 'Không có cơ sở dữ liệu trong tệp này: MongoDB được sao lưu bằng scripts/backup-mongodb.sh.',
    en: 'There is no database in this file: MongoDB is backed up by scripts/backup-mongodb.sh.',
  },
} as const satisfies Record<string, Text>

/** Why no backup was made. */
export const backupRefused = {
  mongodb: {
    vi: 'Cơ sở dữ liệu là MongoDB, phải sao lưu bằng công cụ của nó: chạy scripts/backup-mongodb.sh (xem docs/operations.md). Riêng tệp khóa, điểm neo nhật ký và tư liệu: npm run backup -- --files',
    en: 'The database is MongoDB, which its own tools back up: run scripts/backup-mongodb.sh (see docs/operations.md). Secret, anchor of the log and media alone: npm run backup -- --files',
  },
  noDatabase: { vi: 'Không có cơ sở dữ liệu tại {file}.', en: 'There is no database at {file}.' },
  inMedia: { vi: 'Không thể đặt bản sao lưu trong thư mục tư liệu: {folder}', en: 'A backup cannot be put among the media: {folder}' },
  another: { vi: 'Bản sao lưu {name} đã có hoặc đang được tạo.', en: 'The backup {name} is there already, or is being made.' },
  damaged: {
    vi: 'Không có bản sao lưu nào được tạo: bản chép bị hỏng ({more}). Hãy kiểm tra ổ đĩa.',
    en: 'No backup was made: the copy is damaged ({more}). Look at the disk.',
  },
  full: {
    vi: 'Không có bản sao lưu nào được tạo: nơi đặt bản sao lưu đã đầy.',
    en: 'No backup was made: there is no room where it is to be put.',
  },
} as const satisfies Record<string, Text>

export const restoreText = {
  usage: {
    vi: 'Cách dùng: npm run restore -- TỆP [--other-secret] [--lang vi|en]\n  TỆP             bản sao lưu dinh-ky-….tar\n  --other-secret  vẫn khôi phục dù khóa bí mật không phải là khóa lúc sao lưu',
    en: 'Usage: npm run restore -- FILE [--other-secret] [--lang vi|en]\n  FILE            a backup, dinh-ky-….tar\n  --other-secret  restore although the secret is not the one that the backup was made with',
  },
  checking: { vi: 'Đang đọc và kiểm tra bản sao lưu …', en: 'Reading and checking the backup …' },
  done: {
    vi: 'Đã khôi phục bản sao lưu lúc {at} (phiên bản {version}, {media} tư liệu).',
    en: 'Restored: the backup of {at} (version {version}, {media} media files).',
  },
  next: { vi: 'Khởi động hệ thống, rồi chạy “npm run verify”.', en: 'Start the server, then run “npm run verify”.' },
  nextMongodb: {
    vi: 'Cơ sở dữ liệu MongoDB được khôi phục riêng bằng mongorestore: xem docs/operations.md.',
    en: 'The MongoDB database is restored by mongorestore: see docs/operations.md.',
  },
  anotherSecret: {
    vi: 'CHÚ Ý: khóa bí mật không phải là khóa lúc sao lưu. Khóa API và địa chỉ lịch đồng bộ cũ không còn dùng được, phải cấp lại; chữ ký của nhật ký không kiểm được bằng khóa mới: “npm run verify -- --accept” nếu nó báo lỗi.',
    en: 'ATTENTION: the secret is not the one that the backup was made with. API keys and feed addresses are dead and have to be given anew; signatures of the log cannot be checked with the new one: “npm run verify -- --accept” where it says so.',
  },
} as const satisfies Record<string, Text>

/** Why nothing was restored; nothing has been put in place. */
export const restoreRefused = {
  noFile: { vi: 'Không có tệp {file}.', en: 'There is no file {file}.' },
  broken: {
    vi: '{file} không phải là bản sao lưu, hoặc bị đứt giữa chừng. Chưa khôi phục gì.',
    en: '{file} is no backup, or is cut off. Nothing was restored.',
  },
  used: {
    vi: 'Nơi này đã có dữ liệu: {paths}. Chỉ khôi phục vào nơi trống: hãy dừng hệ thống, dời dữ liệu cũ sang chỗ khác (đừng xóa) rồi chạy lại.',
    en: 'There are data here already: {paths}. A backup is restored onto an empty place only: stop the server, move the old data elsewhere (do not delete them) and run it again.',
  },
  stranger: {
    vi: 'Bản sao lưu chứa thứ không được phép có: “{name}”. Chưa khôi phục gì.',
    en: 'The backup holds what no backup may hold: “{name}”. Nothing was restored.',
  },
  tampered: {
    vi: 'Bản sao lưu đã bị sửa hoặc hỏng: “{name}” không khớp với bản kê. Chưa khôi phục gì.',
    en: 'The backup was changed or damaged: “{name}” is not as its manifest says. Nothing was restored.',
  },
  sealBroken: {
    vi: 'Bản kê của bản sao lưu đã bị sửa sau khi tạo. Chưa khôi phục gì.',
    en: 'The manifest of the backup was changed after it was made. Nothing was restored.',
  },
  newer: {
    vi: 'Bản sao lưu do phiên bản mới hơn tạo ra ({version}): hãy cài phiên bản đó rồi khôi phục. Những bước chưa biết: {steps}',
    en: 'The backup was made by a newer version ({version}): install that one, then restore. Steps not known here: {steps}',
  },
  otherSecret: {
    vi: 'Khóa bí mật ở đây (PAYLOAD_SECRET) không phải là khóa lúc sao lưu: khóa API và địa chỉ lịch đồng bộ sẽ không dùng được, chữ ký nhật ký không kiểm được. Hãy đặt đúng PAYLOAD_SECRET cũ; nếu khóa cũ đã mất, thêm --other-secret.',
    en: 'The secret here (PAYLOAD_SECRET) is not the one that the backup was made with: API keys and feed addresses would be dead, signatures of the log could not be checked. Set PAYLOAD_SECRET to the former one; where that is lost, add --other-secret.',
  },
  secretNeeded: {
    vi: 'Khóa bí mật không nằm trong bản sao lưu: hãy đặt PAYLOAD_SECRET như lúc sao lưu. Nếu khóa cũ đã mất, thêm --other-secret (khóa API và địa chỉ lịch đồng bộ sẽ không dùng được).',
    en: 'The secret is not in the backup: set PAYLOAD_SECRET as it was then. Where it is lost, add --other-secret (API keys and feed addresses will be dead).',
  },
  wantsSqlite: {
    vi: 'Bản sao lưu là của SQLite, nhưng DATABASE_URL ở đây là MongoDB.',
    en: 'The backup is of SQLite, but DATABASE_URL here names MongoDB.',
  },
  wantsMongodb: {
    vi: 'Bản sao lưu không có cơ sở dữ liệu: nó thuộc về MongoDB, nhưng DATABASE_URL ở đây không phải MongoDB.',
    en: 'The backup holds no database: it belongs to MongoDB, which DATABASE_URL here does not name.',
  },
  damaged: {
    vi: 'Cơ sở dữ liệu trong bản sao lưu bị hỏng: {more}. Chưa khôi phục gì.',
    en: 'The database in the backup is damaged: {more}. Nothing was restored.',
  },
  otherLog: {
    vi: 'Nhật ký trong bản sao lưu không phải là nhật ký lúc sao lưu. {words} Chưa khôi phục gì.',
    en: 'The audit log in the backup is not the one that was backed up. {words} Nothing was restored.',
  },
  full: { vi: 'Không đủ chỗ để khôi phục. Chưa khôi phục gì.', en: 'There is no room to restore it. Nothing was restored.' },
} as const satisfies Record<string, Text>
