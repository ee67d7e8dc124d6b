import type { VerifyWords } from './verify-words.ts'

const kinds = {
  file: 'tệp',
  folder: 'thư mục',
  link: 'liên kết',
  special: 'tệp đặc biệt',
}
const number = new Intl.NumberFormat('vi')
const alsoAt = (others: number) =>
  others === 0 ? '' : ` (cả ở ${number.format(others)} địa chỉ khác)`

export const vi: VerifyWords = {
  findings: {
    changed: ({ expected, found, what }) => {
      if (what !== 'file') return `bị thay bằng một ${kinds[what]}.`
      if (found === expected) return 'nội dung đã bị sửa, kích thước vẫn như cũ.'
      const now = found === null ? 'lớn hơn thế' : `${number.format(found)} byte`
      return `nội dung đã bị sửa: lúc dựng ${number.format(expected)} byte, nay ${now}.`
    },
    missing: () => 'bị thiếu.',
    added: ({ what, from }) => {
      const via = from === null ? '' : `, tìm thấy qua ${from}`
      return `${kinds[what]} này không có trong bản đã dựng${via}.`
    },
    'manifest-invalid': () => 'không phải là bản kê của một lần dựng, hoặc đã bị sửa hỏng.',
    'manifest-unsigned': () => 'bản kê không có chữ ký.',
    'signature-wrong': () =>
      'chữ ký của bản kê không đúng: bản kê đã bị sửa, hoặc ký bằng khoá khác.',
    'issued-missing': () => 'bản kê không có ngày dựng đã ký, nên không biết là bản mới hay cũ.',
    'issued-wrong': () => 'chữ ký của ngày dựng không đúng: ngày dựng đã bị sửa.',
    'issued-ahead': ({ at }) =>
      `ngày dựng ${at} còn ở tương lai. Hãy xem lại đồng hồ của máy dựng.`,
    'issued-twice': ({ at }) =>
      `đã từng thấy một bản kê khác có cùng ngày dựng ${at}: một trong hai bản không phải để xuất bản.`,
    replayed: ({ at, seen }) =>
      `bản kê cũ bị đem dùng lại: dựng lúc ${at}, trong khi đã từng thấy bản dựng lúc ${seen}.`,
    unfinished: () =>
      'một lần xuất bản bị ngắt giữa chừng. Chạy lại npm run build là việc đó được làm nốt.',
    unreadable: ({ reason }) => `không đọc được (${reason}).`,
    'no-answer': ({ reason }) => `máy chủ không trả lời (${reason}).`,
    'given-up': ({ reason }) =>
      reason === 'time'
        ? 'việc kiểm kéo dài quá lâu nên bị dừng: những điểm dưới đây chưa phải là tất cả.'
        : 'máy chủ không trả lời quá nhiều lần nên việc kiểm bị dừng: những điểm dưới đây chưa phải là tất cả.',
    'status-wrong': ({ status }) => `máy chủ trả lời mã ${status} thay vì 200.`,
    redirected: ({ status, to }) => `bị chuyển hướng (${status}) đến ${to}.`,
    'encoding-wrong': ({ encoding }) =>
      `máy chủ ghi là nén kiểu "${encoding}" nhưng nội dung không phải vậy: trình duyệt sẽ báo lỗi.`,
    'header-missing': ({ header, others }) => `thiếu tiêu đề bảo mật ${header}${alsoAt(others)}.`,
    'header-weak': ({ header, value, others }) =>
      `tiêu đề bảo mật ${header} cho phép nhiều hơn tiêu đề của chính trang này: "${value}"${alsoAt(others)}.`,
    'header-foreign': ({ header, value, others }) =>
      `máy chủ gửi thêm tiêu đề mà bản đã dựng không có, ${header}: "${value}"${alsoAt(others)}.`,
    'type-wrong': ({ type, expected, others }) =>
      `được gửi với kiểu "${type}" thay vì ${expected}${alsoAt(others)}.`,
    'probe-found': ({ status }) => `địa chỉ này không được có, nhưng máy chủ trả lời mã ${status}.`,
    'soft-404': () =>
      'địa chỉ bịa ra mà máy chủ vẫn trả lời 200. Trang không có phải trả lời 404, nếu không thì không phát hiện được trang bị cài.',
    'missing-page-foreign': () =>
      'địa chỉ không có phải trả lời bằng trang 404.html của bản đã dựng, nhưng máy chủ gửi một trang khác.',
    cloaked: ({ visitor }) =>
      visitor === 'robot'
        ? 'máy tìm kiếm nhận được một trang khác với trang gửi cho mọi người.'
        : 'người dùng điện thoại đến từ máy tìm kiếm nhận được một trang khác với trang gửi cho mọi người.',
  },
  allGood: ({ target, checked }) =>
    `✔ ${target}: ${number.format(checked)} tệp đúng như đã dựng, không có gì thêm vào.`,
  different: ({ target, findings, checked }) =>
    `✖ ${target}: ${number.format(findings)} điểm khác với bản đã dựng (${number.format(checked)} tệp trong bản kê).`,
  notAll: ({ target, findings, checked }) =>
    `⚠ ${target}: chưa thấy điểm khác, nhưng ${number.format(findings)} chỗ không kiểm được (${number.format(checked)} tệp trong bản kê).`,
  more: (count) => `… và ${number.format(count)} điểm cùng loại`,
  asking: 'đang đối chiếu',
  unreachable: ({ site, reason }) => `Không kiểm được: ${site} không trả lời (${reason}).`,
  noFolder: (folder) => `Không kiểm được: không đọc được thư mục ${folder}.`,
  noManifest: (file) => `Không kiểm được: không đọc được bản kê ${file}.`,
  seenInvalid: (file) =>
    `Không kiểm được: ${file} không ghi ngày dựng của bản kê mới nhất đã thấy. Hãy tìm hiểu ai đã sửa tệp này, rồi mới xoá nó.`,
  wrongAddress: (address) =>
    `Địa chỉ trang có dạng https://daikim.example.vn/, không có phần hỏi, neo hay mật khẩu; không phải "${address}".`,
  seenWithoutKey: '--seen cần có --key: ngày dựng không được ký thì ai cũng sửa được.',
}
