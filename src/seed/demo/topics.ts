import { communes } from './communes.ts'
import { subjects, type DemoSubject } from './subjects.ts'

export type TopicKind = Exclude<keyof DemoSubject, 'about'>

export interface Topic {
  title: string
  summary: string
  paragraphs: string[]
  /** The place of its theme in the plan, from 1. */
  theme: number
}

const telling: Readonly<Record<TopicKind, string>> = {
  column: 'Chuyên mục ghi nhận cách làm tại {place}, ý kiến của người dân, doanh nghiệp và trả lời của cơ quan có trách nhiệm.',
  talk: 'Khách mời là lãnh đạo các cơ quan liên quan; khán giả gửi câu hỏi trước và trong chương trình.',
  letter: 'Tòa soạn đã chuyển ý kiến đến cơ quan có thẩm quyền và đăng trả lời trong chuyên mục này.',
  news: 'Thông tin do {place} cung cấp; chi tiết các thủ tục có trên Cổng Dịch vụ công.',
}

// Coprime with the number of places and with the lengths of the lists: a title comes back, if at all, years later.
const stride = 7

/** The n-th piece of a kind: the themes take turns, then the titles, then the places. */
export function topicOf(kind: TopicKind, n: number, year: string): Topic {
  const subject = subjects[n % subjects.length]!
  const titles = subject[kind]
  const place = communes[(n * stride) % communes.length]!.name
  const fill = (text: string): string =>
    text
      .replaceAll('{year}', year)
      .replaceAll('{place}', place)
      .replaceAll('{Place}', place.charAt(0).toUpperCase() + place.slice(1))
  return {
    title: fill(titles[Math.floor(n / subjects.length) % titles.length]!),
    summary: subject.about,
    paragraphs: [subject.about, fill(telling[kind])],
    theme: (n % subjects.length) + 1,
  }
}
