import type { ReleaseWords } from './release-words.ts'

const number = new Intl.NumberFormat('vi')

export const vi: ReleaseWords = {
  released: ({ name, copied, linked, seconds, current }) =>
    `✔ Đã đưa lên bản ${name}: ${number.format(copied)} tệp mới, ${number.format(linked)} tệp như bản trước, ${seconds} giây → ${current}`,
  rolledBack: ({ name, current }) => `✔ Đã quay lại bản ${name} → ${current}`,
  listed: ({ name, files, size, isCurrent, isGoneBack }) =>
    `${isCurrent ? '→' : ' '} ${name}  ${number.format(files)} tệp, ${size}${isCurrent ? '  (đang dùng)' : ''}${isGoneBack ? '  (đã quay lui khỏi bản này)' : ''}`,
  noReleases: (to) => `Chưa có bản nào trong ${to}.`,
  tampered: (folder) =>
    `✖ Không đưa lên: ${folder} không còn đúng như đã dựng. Hãy tìm hiểu ai đã sửa, rồi chạy lại npm run build.`,
  tamperedRelease: (name) =>
    `✖ Không quay lại: bản ${name} không còn đúng như khi đưa lên. Hãy tìm hiểu ai đã sửa; xoá thư mục bản này thì lần sau sẽ quay lại bản cũ hơn.`,
  nothingBuilt: (output) => `Chưa có bản dựng nào ở ${output}. Hãy chạy npm run build trước.`,
  manifestInvalid: (to) =>
    `Bản kê của ${to} không phải do npm run build viết ra, hoặc đã bị sửa hỏng.`,
  noOlder: (to) => `Trong ${to} không có bản nào cũ hơn bản đang dùng để quay lại.`,
  foreignCurrent: (path) =>
    `"${path}" không phải liên kết do npm run release tạo ra nên không thay. Hãy chọn --to là một thư mục khác.`,
  refused:
    '--to không được nằm trong thư mục trang đã dựng, và trang đã dựng không được nằm trong các bản đã đưa lên.',
  wrongKeep: (written) => `--keep cần một số nguyên từ 1 trở lên, không phải "${written}".`,
  waiting: '… một lệnh khác đang dùng trang hoặc các bản đã đưa lên, đang chờ',
  locked:
    'Một lệnh khác vẫn đang dùng trang hoặc các bản đã đưa lên. Hãy chờ lệnh đó xong rồi chạy lại.',
  untidy: ({ name, reason }) =>
    `Bản ${name} đã được đưa lên, nhưng chưa dọn dẹp xong: ${reason} Lệnh lần sau sẽ dọn nốt.`,
  oldReleaseKept: 'Bản đang dùng vẫn giữ nguyên.',
}
