import type { DemoTheme } from './rows.ts'

/** The themes of Cà Mau's plan of 2014, in the words of the two-level government of today. */
const lines: readonly Omit<DemoTheme, 'ref' | 'ordinal'>[] = [
  {
    marker: 'a)',
    text: 'Tuyên truyền, phổ biến sâu rộng về tầm quan trọng, ý nghĩa, mục tiêu và tác động của cải cách hành chính đến phát triển kinh tế - xã hội của tỉnh. Các quan điểm, chủ trương của Đảng, chính sách, pháp luật của Nhà nước về cải cách hành chính.',
    gloss: 'Importance, goals and impact of administrative reform; policy of the Party and the State',
    parAreas: ['chu_truong'],
  },
  {
    marker: 'b)',
    text: 'Các văn bản, chỉ đạo của tỉnh về công tác cải cách hành chính, trọng tâm là Kế hoạch cải cách hành chính năm {year}, Quy định về việc xác định Chỉ số cải cách hành chính của các sở, ban, ngành tỉnh và Ủy ban nhân dân cấp xã.',
    gloss: 'The province’s documents: the reform plan of {year}, the reform index of departments and communes',
    parAreas: ['chi_dao_dieu_hanh', 'chi_so'],
  },
  {
    marker: 'c)',
    text: 'Tuyên truyền giáo dục về quyền và nghĩa vụ cũng như ý thức tổ chức, kỷ luật, đạo đức trong thực thi công vụ; quy tắc ứng xử, văn hóa giao tiếp, tác phong, thái độ phục vụ nhân dân của cán bộ, công chức, viên chức.',
    gloss: 'Rights and duties, discipline and ethics of officials; conduct and manners',
    parAreas: ['cong_vu'],
  },
  {
    marker: 'd)',
    text: 'Kết quả đánh giá định kỳ đối với công chức, viên chức làm việc tại bộ phận tiếp nhận và trả kết quả; việc xin lỗi của người đứng đầu cơ quan, đơn vị đối với các trường hợp trễ hẹn, gây phiền hà cho tổ chức, cá nhân; hiệu quả đạt được và những phản hồi từ nhân dân.',
    gloss: 'Assessment of one-stop staff, apologies for late dossiers, feedback from the people',
    parAreas: ['cong_vu', 'tthc'],
  },
  {
    marker: 'đ)',
    text: 'Những nội dung về cải cách chế độ công vụ, công chức: vị trí việc làm, cơ cấu ngạch công chức, viên chức; cơ sở dữ liệu cán bộ, công chức; chính sách thu hút của tỉnh; ứng dụng công nghệ thông tin trong thi tuyển công chức.',
    gloss: 'Civil-service reform: positions, ranks, personnel data, attraction of talent, examinations',
    parAreas: ['cong_vu', 'bo_may'],
  },
  {
    marker: 'e)',
    text: 'Những tiện ích của việc ứng dụng công nghệ thông tin trong quản lý, điều hành, giải quyết thủ tục hành chính; cách tra cứu thủ tục hành chính, tải biểu mẫu, nộp hồ sơ trực tuyến một phần và toàn trình.',
    gloss: 'Benefits of information technology; how to look up procedures and file online',
    parAreas: ['cq_dien_tu_so', 'tthc'],
  },
  {
    marker: 'g)',
    text: 'Những kết quả đạt được và những tồn tại, hạn chế, nguyên nhân trong thực hiện công tác cải cách hành chính tại các cơ quan, đơn vị; đặc biệt là kết quả thực hiện cơ chế một cửa, một cửa liên thông.',
    gloss: 'Results, shortcomings and their causes, the one-stop shop above all',
    parAreas: ['chi_dao_dieu_hanh', 'tthc'],
  },
  {
    marker: 'h)',
    text: 'Tuyên truyền, biểu dương các mô hình, cơ chế quản lý có hiệu quả, các tập thể, cá nhân điển hình tiên tiến trong thực hiện cải cách hành chính.',
    gloss: 'Models that work, exemplary people and teams',
    parAreas: ['dien_hinh'],
  },
  {
    marker: 'i)',
    text: 'Các nội dung khác xét thấy cần thiết.',
    gloss: 'Other content found necessary',
    parAreas: ['khac'],
  },
]

export const themeRef = (plan: string, ordinal: number): string => `${plan}.theme.${ordinal}`

export const themesOf = (plan: string, year: number): DemoTheme[] =>
  lines.map((line, i) => ({
    ...line,
    text: line.text.replaceAll('{year}', String(year)),
    gloss: line.gloss.replaceAll('{year}', String(year)),
    ref: themeRef(plan, i + 1),
    ordinal: i + 1,
  }))
