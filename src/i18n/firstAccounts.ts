import type { Text } from '../platform/text.ts'

/** What is said of the accounts that the first run makes. */
export const firstAccountsText = {
  made: { vi: 'Tài khoản (hãy đổi mật khẩu sau khi đăng nhập)', en: 'Accounts (change the passwords after signing in)' },
  kept: {
    vi: 'Các mật khẩu này được giữ trong {file} cho đến khi được đổi; đổi xong, hãy xóa tệp.',
    en: 'These passwords are kept in {file} until they are changed; then delete the file.',
  },
  still: {
    vi: 'Vẫn còn dùng mật khẩu ban đầu (ghi trong {file}), hãy đổi: {accounts}',
    en: 'Still with their first password (kept in {file}), to be changed: {accounts}',
  },
  heading: {
    vi: 'Mật khẩu ban đầu của các tài khoản. Hãy đăng nhập, đổi mật khẩu rồi xóa tệp này.',
    en: 'The first passwords of these accounts. Sign in, change them, then delete this file.',
  },
} as const satisfies Record<string, Text>
