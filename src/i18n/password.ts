import type { Text } from '../platform/text.ts'

export const passwordRefused = {
  tooShort: {
    vi: 'Mật khẩu phải có ít nhất 12 ký tự. Một câu ngắn dễ nhớ là tốt nhất.',
    en: 'A password needs at least 12 characters. A short sentence is best.',
  },
  own: {
    vi: 'Mật khẩu không được là tên hoặc địa chỉ thư của chính người dùng.',
    en: 'A password must not be the name or the address of its owner.',
  },
  common: {
    vi: 'Mật khẩu này quá phổ biến, ai cũng đoán được. Hãy chọn mật khẩu khác.',
    en: 'This password is among the commonest and easily guessed. Choose another.',
  },
  oldMissing: {
    vi: 'Hãy ghi mật khẩu hiện tại để đổi mật khẩu hoặc địa chỉ thư.',
    en: 'Give the current password in order to change the password or the address.',
  },
  keyShort: {
    vi: 'Khóa API phải có ít nhất 32 ký tự. Hãy để hệ thống tạo khóa.',
    en: 'An API key needs at least 32 characters. Let the system make it.',
  },
  address: { vi: 'Đây không phải là địa chỉ thư.', en: 'This is no mail address.' },
  oldWrong: { vi: 'Mật khẩu hiện tại không đúng.', en: 'The current password is wrong.' },
} as const satisfies Record<string, Text>

export const signInRefused = {
  wait: {
    vi: 'Đã thử quá nhiều lần. Hãy thử lại sau {seconds} giây, hoặc đặt lại mật khẩu qua thư.',
    en: 'Too many attempts. Try again in {seconds} seconds, or reset the password by mail.',
  },
  waitForMail: {
    vi: 'Đã yêu cầu quá nhiều lần. Hãy thử lại sau {seconds} giây.',
    en: 'Asked for too often. Try again in {seconds} seconds.',
  },
  bodyMissing: {
    vi: 'Biên tập viên và thư ký biên tập phải thuộc ít nhất một cơ quan.',
    en: 'An editor or scheduler needs at least one organization.',
  },
} as const satisfies Record<string, Text>

/** The mail with the link to set a new password. */
export const resetMail = {
  subject: { vi: 'Đặt lại mật khẩu Định Kỳ', en: 'Reset your password for Định Kỳ' },
  body: {
    vi: 'Có người vừa yêu cầu đặt lại mật khẩu của tài khoản {email}.\n\nĐể đặt mật khẩu mới, hãy mở địa chỉ sau trong vòng một giờ:\n{link}\n\nNếu không phải Ông/Bà yêu cầu, hãy bỏ qua thư này; mật khẩu cũ vẫn giữ nguyên.',
    en: 'Somebody asked to reset the password of {email}.\n\nTo set a new one, open this address within an hour:\n{link}\n\nIf it was not you, ignore this mail; your password stays as it is.',
  },
} as const satisfies Record<string, Text>
