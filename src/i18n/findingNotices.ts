import type { Text } from '../platform/text.ts'
import type { FindingNotice } from '../rules/finding.ts'

/** `{title}` is what it is about, `{body}` who answers, `{text}` what was said, `{due}` the last day for an answer. */
export const findingNoticeText: Readonly<Record<FindingNotice, { subject: Text; body: Text }>> = {
  findingRaised: {
    subject: { vi: 'Kiến nghị mới: {title}', en: 'New finding: {title}' },
    body: {
      vi: '{by} nêu kiến nghị với {body} về “{title}”: {text} Đề nghị trả lời, kèm tài liệu kiểm chứng, chậm nhất ngày {due}.',
      en: '{by} raised a finding with {body} on “{title}”: {text} Please answer, with evidence, by {due}.',
    },
  },
  findingAnswered: {
    subject: { vi: 'Đã trả lời kiến nghị: {title}', en: 'Finding answered: {title}' },
    body: { vi: '{body} ({by}) trả lời kiến nghị về “{title}”: {text}', en: '{body} ({by}) answered the finding on “{title}”: {text}' },
  },
  findingSentBack: {
    subject: { vi: 'Đề nghị trả lời lại kiến nghị: {title}', en: 'Finding to be answered again: {title}' },
    body: {
      vi: '{by} đề nghị {body} trả lời lại kiến nghị về “{title}”: {text} Chậm nhất ngày {due}.',
      en: '{by} asks {body} to answer the finding on “{title}” again: {text} By {due}.',
    },
  },
  findingExtended: {
    subject: { vi: 'Gia hạn trả lời kiến nghị: {title}', en: 'More time to answer a finding: {title}' },
    body: {
      vi: '{by} gia hạn cho {body} trả lời kiến nghị về “{title}” đến hết ngày {due}. {text}',
      en: '{by} gave {body} until the end of {due} to answer the finding on “{title}”. {text}',
    },
  },
  findingAccepted: {
    subject: { vi: 'Chấp nhận trả lời kiến nghị: {title}', en: 'Finding settled, answer accepted: {title}' },
    body: {
      vi: '{by} chấp nhận trả lời của {body} về “{title}”. {text}',
      en: '{by} accepted the answer of {body} on “{title}”. {text}',
    },
  },
  findingRejected: {
    subject: { vi: 'Không chấp nhận trả lời kiến nghị: {title}', en: 'Finding closed, answer rejected: {title}' },
    body: {
      vi: '{by} không chấp nhận trả lời của {body} về “{title}” và kết thúc kiến nghị. Lý do: {text}',
      en: '{by} rejected the answer of {body} on “{title}” and closed the finding. Reason: {text}',
    },
  },
  findingWaived: {
    subject: { vi: 'Kiến nghị chuyển thành được phép không thực hiện: {title}', en: 'Finding turned into a waiver: {title}' },
    body: {
      vi: '{by} ghi {body} được phép không thực hiện “{title}”. Lý do: {text}',
      en: '{by} recorded a waiver of “{title}” for {body}. Reason: {text}',
    },
  },
  findingWithdrawn: {
    subject: { vi: 'Rút lại kiến nghị: {title}', en: 'Finding withdrawn: {title}' },
    body: {
      vi: '{by} rút lại kiến nghị với {body} về “{title}”; không cần trả lời nữa. Lý do: {text}',
      en: '{by} withdrew the finding with {body} on “{title}”; no answer is needed. Reason: {text}',
    },
  },
}
