import type { Text } from '../platform/text.ts'

/** What the commands say with which the server's operator sets passwords and makes administrators. */
export const operatorText = {
  usagePassword: {
    vi: 'Cách dùng: npm run admin:password -- ĐỊA-CHỈ-THƯ [--generate] [--lang vi|en]\n  Mật khẩu được hỏi hai lần, hoặc đọc từ đầu vào chuẩn; --generate tự tạo và in ra.',
    en: 'Usage: npm run admin:password -- EMAIL [--generate] [--lang vi|en]\n  The password is asked for twice, or read from standard input; --generate makes one and prints it.',
  },
  usageCreate: {
    vi: 'Cách dùng: npm run admin:create -- ĐỊA-CHỈ-THƯ [--generate] [--lang vi|en]\n  Tạo quản trị viên, hoặc trao quyền quản trị cho tài khoản đã có (mật khẩu giữ nguyên).\n  Mật khẩu được hỏi hai lần, hoặc đọc từ đầu vào chuẩn; --generate tự tạo và in ra.',
    en: 'Usage: npm run admin:create -- EMAIL [--generate] [--lang vi|en]\n  Makes an administrator, or gives the role to an account that there is (its password stays).\n  The password is asked for twice, or read from standard input; --generate makes one and prints it.',
  },
  ask: { vi: 'Mật khẩu mới cho {email}: ', en: 'New password for {email}: ' },
  again: { vi: 'Nhập lại: ', en: 'Once more: ' },
  differ: { vi: 'Hai lần nhập không giống nhau; chưa thay đổi gì.', en: 'The two are not the same; nothing was changed.' },
  brokenOff: { vi: 'Đã dừng; chưa thay đổi gì.', en: 'Broken off; nothing was changed.' },
  noAccount: { vi: 'Không có tài khoản {email}.', en: 'There is no account {email}.' },
  passwordSet: {
    vi: 'Đã đặt mật khẩu cho {email}; mọi phiên đăng nhập của tài khoản này đã kết thúc.',
    en: 'The password of {email} is set; all sessions of this account have ended.',
  },
  created: { vi: 'Đã tạo quản trị viên {email}.', en: 'Administrator {email} is made.' },
  given: {
    vi: 'Tài khoản {email} đã được trao quyền quản trị; mật khẩu giữ nguyên.',
    en: 'Account {email} is an administrator now; its password stays.',
  },
  already: {
    vi: 'Tài khoản {email} đã là quản trị viên; không có gì thay đổi.',
    en: 'Account {email} is an administrator already; nothing was changed.',
  },
  generated: { vi: 'Mật khẩu: {password}', en: 'Password: {password}' },
} as const satisfies Record<string, Text>
