/** What each of the first eight themes is told as: titles by kind of content, and what they are about. */
export interface DemoSubject {
  about: string
  column: readonly string[]
  talk: readonly string[]
  letter: readonly string[]
  news: readonly string[]
}

/** In the order of the themes; the ninth, “other content”, has no titles of its own. */
export const subjects: readonly DemoSubject[] = [
  {
    about: 'Cải cách hành chính là nhiệm vụ trọng tâm, tác động trực tiếp đến đời sống người dân và hoạt động của doanh nghiệp.',
    column: [
      'Cải cách hành chính năm {year}: những mục tiêu {place} đặt ra',
      'Vì sao cải cách hành chính là đòn bẩy phát triển của {place}',
      'Chính quyền địa phương hai cấp: người dân {place} cần biết gì',
      'Chủ trương cải cách hành chính đi vào cuộc sống ở {place}',
      '{Place}: ba việc trọng tâm để phục vụ người dân tốt hơn',
    ],
    talk: ['Cải cách hành chính: từ chủ trương đến hành động', 'Chính quyền địa phương hai cấp: gần dân, sát dân'],
    letter: [
      'Bạn đọc {place} hỏi: cải cách hành chính mang lại gì cho người dân?',
      'Hỏi - đáp về chính quyền địa phương hai cấp tại {place}',
    ],
    news: ['Quán triệt nhiệm vụ cải cách hành chính năm {year} tại {place}', '{Place} tuyên truyền về chính quyền địa phương hai cấp'],
  },
  {
    about: 'Chỉ số cải cách hành chính cho biết từng cơ quan, địa phương đang làm tốt điều gì và còn vướng ở đâu.',
    column: [
      'Chỉ số cải cách hành chính: {place} cải thiện điểm số ra sao',
      'Kế hoạch cải cách hành chính năm {year}: {place} giao việc đến từng người',
      'Chấm điểm cải cách hành chính cấp xã: câu chuyện từ {place}',
      '{Place} tự đánh giá, tự khắc phục sau bảng xếp hạng',
      'Bộ chỉ số phục vụ người dân, doanh nghiệp nhìn từ {place}',
    ],
    talk: ['Làm gì để nâng cao Chỉ số cải cách hành chính của tỉnh?', 'Đo lường sự hài lòng của người dân'],
    letter: ['Bạn đọc {place} hỏi về cách đo sự hài lòng của người dân', 'Kết quả xếp hạng cải cách hành chính: ý kiến từ {place}'],
    news: ['Kiểm tra công tác cải cách hành chính tại {place}', '{Place} công bố kế hoạch nâng cao Chỉ số cải cách hành chính'],
  },
  {
    about: 'Kỷ luật, đạo đức công vụ và thái độ phục vụ là điều người dân thấy đầu tiên khi đến cơ quan nhà nước.',
    column: [
      'Nụ cười công sở ở {place}',
      'Kỷ luật, kỷ cương hành chính: chuyện ở {place}',
      'Văn hóa giao tiếp nơi công sở {place}',
      'Quy tắc ứng xử của cán bộ, công chức {place}',
      'Cán bộ {place}: nói đi đôi với làm',
    ],
    talk: ['Đạo đức công vụ trong thời đại số', 'Kỷ cương hành chính và niềm tin của nhân dân'],
    letter: ['Bạn đọc {place} góp ý về thái độ phục vụ', 'Phản ánh về giờ giấc làm việc tại {place} và trả lời'],
    news: ['{Place} phát động thi đua “Văn hóa công vụ”', 'Chấn chỉnh kỷ luật, kỷ cương hành chính tại {place}'],
  },
  {
    about: 'Hồ sơ trễ hẹn phải có lời xin lỗi; ý kiến của người dân là thước đo chất lượng của bộ phận một cửa.',
    column: [
      'Thư xin lỗi khi hồ sơ trễ hẹn: {place} làm nghiêm',
      'Người dân {place} chấm điểm cán bộ một cửa',
      'Hồ sơ trễ hẹn ở {place}: nguyên nhân và cách khắc phục',
      'Lắng nghe phản hồi của người dân {place}',
      'Từ góp ý của dân đến cách làm mới ở {place}',
    ],
    talk: ['Trễ hẹn và lời xin lỗi của chính quyền', 'Tiếp nhận, xử lý phản ánh, kiến nghị: lắng nghe để phục vụ'],
    letter: ['Hồ sơ trễ hẹn tại {place}: cơ quan chức năng trả lời', 'Bạn đọc {place} hỏi: trễ hẹn có được xin lỗi bằng văn bản?'],
    news: ['{Place} công khai kết quả đánh giá công chức một cửa', '{Place} xử lý xong các phản ánh, kiến nghị của người dân'],
  },
  {
    about: 'Sắp xếp vị trí việc làm, đánh giá theo kết quả và thu hút người giỏi là gốc của một nền công vụ chuyên nghiệp.',
    column: [
      'Sắp xếp vị trí việc làm sau hợp nhất ở {place}',
      'Số hóa hồ sơ cán bộ, công chức: kinh nghiệm của {place}',
      'Thu hút người giỏi về công tác tại {place}',
      'Đánh giá công chức theo kết quả công việc ở {place}',
      'Đào tạo kỹ năng số cho cán bộ {place}',
    ],
    talk: ['Sắp xếp bộ máy: tinh gọn để mạnh hơn', 'Thu hút, trọng dụng người có tài năng'],
    letter: ['Hỏi - đáp về tuyển dụng công chức tại {place}', 'Bạn đọc {place} hỏi về sắp xếp cán bộ sau hợp nhất'],
    news: ['Bồi dưỡng nghiệp vụ cho công chức {place}', '{Place} hoàn thành cập nhật dữ liệu cán bộ, công chức'],
  },
  {
    about: 'Dịch vụ công trực tuyến giúp người dân nộp hồ sơ, theo dõi và nhận kết quả mà không phải đi lại nhiều lần.',
    column: [
      'Nộp hồ sơ trực tuyến toàn trình: hướng dẫn từ {place}',
      'Tổ công nghệ số cộng đồng {place} đến từng nhà',
      'Tra cứu thủ tục hành chính trên điện thoại: người dân {place} đã quen tay',
      'Thanh toán phí, lệ phí không dùng tiền mặt ở {place}',
      'Chứng thực bản sao điện tử: tiện ích mới ở {place}',
    ],
    talk: ['Dịch vụ công trực tuyến: thuận lợi và rào cản', 'Chuyển đổi số trong giải quyết thủ tục hành chính'],
    letter: [
      'Không nộp được hồ sơ trực tuyến, người dân {place} phải làm gì?',
      'Bạn đọc {place} hỏi về phí, lệ phí khi nộp hồ sơ trực tuyến',
    ],
    news: ['{Place} hướng dẫn người dân nộp hồ sơ trực tuyến', 'Tỷ lệ hồ sơ trực tuyến của {place} tăng'],
  },
  {
    about: 'Cơ chế một cửa, một cửa liên thông rút ngắn thời gian giải quyết và làm rõ trách nhiệm của từng cơ quan.',
    column: [
      'Một cửa {place}: rút ngắn thời gian chờ của người dân',
      'Trung tâm Phục vụ hành chính công {place}: những kết quả bước đầu',
      'Thủ tục đất đai liên thông còn vướng ở đâu? Nhìn từ {place}',
      '{Place} cắt giảm giấy tờ trong thủ tục hộ tịch',
      'Nhìn lại kết quả cải cách hành chính của {place}',
    ],
    talk: ['Một cửa, một cửa liên thông: nhìn lại và đi tới', 'Gỡ vướng thủ tục đất đai, xây dựng'],
    letter: ['Thủ tục đất đai kéo dài tại {place}: ý kiến và trả lời', 'Bạn đọc {place} phản ánh phải bổ sung hồ sơ nhiều lần'],
    news: ['{Place} niêm yết đầy đủ thủ tục hành chính mới công bố', 'Kết quả giải quyết hồ sơ tại {place}'],
  },
  {
    about: 'Những cách làm hay ở cơ sở đáng được biết đến và nhân rộng trong toàn tỉnh.',
    column: [
      'Gương sáng một cửa: người cán bộ tận tụy ở {place}',
      'Mô hình “Ngày thứ Bảy vì dân” ở {place}',
      '“Trả kết quả tại nhà”: cách làm hay của {place}',
      '“Năm phút thủ tục” ở {place}',
      '“Chính quyền thân thiện” ở {place}',
    ],
    talk: ['Những mô hình hay trong cải cách hành chính', 'Người đứng đầu và trách nhiệm cải cách hành chính'],
    letter: ['Bạn đọc {place} khen cán bộ một cửa', 'Đề nghị nhân rộng cách làm hay của {place}'],
    news: ['Khen thưởng tập thể một cửa {place}', 'Mô hình “Trả kết quả tại nhà” được nhân rộng từ {place}'],
  },
]
