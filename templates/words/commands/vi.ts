import type { CommandWords } from './command-words.ts'

export const vi: CommandWords = {
  published: ({ articles, standingPages, files, pictures, size, seconds, output }) =>
    `✔ ${articles} bài, ${standingPages} trang cố định → ${files} tệp, ${size}, ${pictures === 0 ? '' : `${pictures} ảnh mới làm, `}${seconds} giây: ${output}`,
  notPublished: 'Chưa xuất bản gì. Trang đã xuất bản trước đó vẫn giữ nguyên.',
  leftOut: (files) => `⚠ Bỏ qua ${files.length} tệp có lỗi: ${files.join(', ')}`,
  redirectsLeftOut: (host, count) =>
    `⚠ ${host} không đủ chỗ cho mọi địa chỉ cũ và đã rút: ${count} địa chỉ sẽ chỉ có trang trung gian thay vì mã 301 hoặc 410.`,
  building: '… đang dựng trang',
  serving: (address) =>
    `Trang đang chạy tại ${address} (dừng: Ctrl+C). Lưu bài là trang tự cập nhật.`,
  countingHere: 'Khối "Thống kê truy cập" đếm thật ngay tại đây.',
  rebuilt: ({ articles, seconds }) => `✔ Đã cập nhật: ${articles} bài, ${seconds} giây`,
  problemPageTitle: 'Nội dung có lỗi cần sửa',
  problemPageHint: 'Sửa rồi lưu tệp, trang này sẽ tự trở lại như cũ.',
  line: 'dòng',
  changeTo: 'Sửa thành:',
  counted: ({ errors, warnings, files }) => `${errors} lỗi, ${warnings} lưu ý trong ${files} tệp.`,
  allGood: (files) => `✔ ${files} tệp, không có lỗi.`,
  portTaken: (port) =>
    `Cổng ${port} đang có chương trình khác dùng. Hãy chọn cổng khác, ví dụ: npm start -- --port ${port + 1}`,
  noContent: (folder) => `Không có thư mục nội dung "${folder}". Hãy xem lại --content.`,
  outputRefused: (folder) =>
    `Không ghi vào "${folder}": thư mục này có tệp khác, chứa nội dung bài, hoặc nằm trong một trang đã dựng, nên sẽ có tệp bị mất. Hãy chọn --output là thư mục mới hoặc thư mục của lần dựng trước.`,
  diskFull: (path) => `Ổ đĩa đã đầy khi đang ghi ${path}. Hãy dọn bớt rồi chạy lại.`,
  noPermission: (path) => `Không có quyền đọc hoặc ghi ${path}. Hãy xem lại quyền của thư mục.`,
  outputUnfit: (folder) =>
    `Không dùng "${folder}" làm --output được: đó là một tệp, một liên kết hoặc một ổ đĩa gắn vào. Hãy chọn một thư mục thường, ví dụ "${folder}/dist".`,
  leftoverForeign: (path) =>
    `${path} không phải do lần dựng trước để lại nên không dùng và không xoá. Hãy xem tệp đó là gì, xoá đi rồi chạy lại.`,
  nameUnfit: (folder) =>
    `Đường dẫn "${folder}" có dấu * nên không giới hạn quyền ghi của tiến trình dựng trang được. Hãy chọn thư mục không có dấu này.`,
  otherDisk: (path) =>
    `${path} nằm trên một ổ đĩa gắn riêng, nên không đổi tên tệp vào đó được. Hãy chọn --output là một thư mục nằm hẳn trong ổ đĩa ấy.`,
  noFolder: (path) => `${path} không phải là thư mục. Hãy xem lại đường dẫn.`,
  contentChanged: (file) => `Tệp ${file} được sửa trong lúc đang dựng trang. Hãy chạy lại lệnh.`,
  builderEnded:
    'Tiến trình dựng trang bị tắt khi chưa xong, có thể vì máy hết bộ nhớ. Hãy chạy lại.',
  interrupted: 'Đã dừng giữa chừng theo yêu cầu.',
  unexpected: (message) => `Không làm xong được: ${message}`,
  oldSiteKept: 'Trang đã xuất bản trước đó vẫn giữ nguyên.',
  articleExists: (path) => `Đã có tệp ${path}. Hãy đặt tiêu đề khác hoặc sửa tệp đó.`,
  noSuchSection: (section, known) =>
    `Không có chuyên mục "${section}". Các chuyên mục: ${known.join(', ')}.`,
  siteFileBroken:
    'Tệp site.yaml có lỗi nên chưa biết các chuyên mục. Hãy chạy npm run check để xem lỗi.',
  addressTaken: (address) => `Địa chỉ ${address} dành riêng cho hệ thống. Hãy đặt tiêu đề khác.`,
  titleWithoutLetters: 'Tiêu đề phải có ít nhất một chữ cái hoặc chữ số.',
  writeHere: 'Viết nội dung bài ở đây.',
  removeWhenDone: 'Bài nháp chưa được xuất bản. Viết xong thì xoá dòng này.',
  noSuchArticle: (path) =>
    `Không có bài hay trang cố định nào là "${path}" trong thư mục nội dung.`,
  addressShared: (address) =>
    `Địa chỉ ${address} cũng là của tệp khác. Hãy chạy npm run check và sửa lỗi đó trước.`,
  withdrawnFileHead:
    '# Địa chỉ của các bài đã rút. Lệnh npm run withdraw ghi vào đây; xoá một mục thì địa chỉ ấy dùng lại được.\n',
  withdrawn: (path, addresses, list) =>
    `✔ Đã rút ${path}. Từ lần dựng sau, ${addresses.join(', ')} báo rằng bài đã được rút.\nHãy lưu vào git cả hai thay đổi: ${list} và việc xoá ${path}.`,
  nobodyUses: (files) => `Không còn bài nào dùng các tệp sau, có thể xoá: ${files.join(', ')}`,
  siteRefused: (refusal) => {
    switch (refusal.reason) {
      case 'file-incomplete':
        return `Tệp ${refusal.path} của trang mới bị thiếu hoặc không trọn vẹn.`
      case 'page-empty':
        return `Trang ${refusal.path} của trang mới bị rỗng.`
      case 'link-broken':
        return `Trang ${refusal.link.page} dẫn đến ${refusal.link.target}, một địa chỉ không có trên trang mới.`
      case 'articles-fewer':
        return `Trang mới chỉ còn ${refusal.now} bài, trước đó có ${refusal.before}. Nếu đúng là muốn vậy, hãy chạy lại với --allow-shrink.`
    }
  },
  publishedUnknown: (site) =>
    `⚠ Không đọc được ${site} đang có bao nhiêu bài (bai-viet.json), nên lần này không so số bài với trang đang chạy.`,
  waiting: '… một lần dựng khác đang ghi vào cùng thư mục, đang chờ',
  wrongPrivateKey: (file) =>
    `Không đọc được khoá riêng từ "${file}". --sign cần tệp khoá riêng do npm run keys tạo ra.`,
  wrongPublicKey: (file) =>
    `Không đọc được khoá công khai từ "${file}". --key cần tệp khoá công khai do npm run keys tạo ra (….public.pem).`,
  keysMade: ({ privateFile, publicFile }) =>
    [
      `✔ Khoá riêng: ${privateFile}`,
      '  Ai có tệp này thì ký được trang thay cho đơn vị. Hãy đưa vào phần bí mật (secret) của CI chạy npm run build -- --sign,',
      '  giữ một bản ngoại tuyến rồi xoá tệp này. Không bao giờ đưa vào kho mã nguồn hay lên máy chủ web.',
      `✔ Khoá công khai: ${publicFile}`,
      '  Giao cho người chạy npm run verify -- … --key, trên một máy khác máy chủ web:',
      '  kẻ sửa được trang thì không được sửa được cả khoá dùng để đối chiếu.',
    ].join('\n'),
  keyExists: (file) =>
    `Đã có ${file} nên không ghi đè: khoá mất rồi thì không tạo lại được. Hãy chọn tên khác cho --to.`,
  keyInProject: (file) =>
    `Không tạo khoá trong thư mục của dự án (${file}): sớm muộn khoá cũng lọt vào kho mã nguồn. Hãy chọn --to ở ngoài thư mục này.`,
  locked: 'Một lần dựng khác vẫn đang ghi vào cùng thư mục. Hãy chờ lần đó xong rồi chạy lại.',
  due: (due) => {
    switch (due.reason) {
      case 'article-appears':
        return `${due.file}: đã đến giờ đăng`
      case 'article-expires':
        return `${due.file}: đã hết hạn`
      case 'notice-appears':
        return 'site.yaml: dòng thông báo đã đến giờ hiện'
      case 'notice-ends':
        return 'site.yaml: dòng thông báo đã hết hạn'
      case 'merged':
        return 'site.yaml: đã đến ngày sáp nhập, trang thành trang lưu trữ'
      case 'contact-renewed':
        return 'security.txt: sắp hết hạn, cần xuất bản lại'
    }
  },
  nothingDue: 'Chưa có gì phải xuất bản lại: không bài nào đến giờ đăng hay hết hạn.',
}
