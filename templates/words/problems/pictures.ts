import type { PictureFault } from '../../../scripts/content/picture-forms.ts'
import type { ProblemWords } from './problem-words.ts'

/** What is said of pictures that cannot be decoded, galleries, films and sound. */
type PictureWords = Pick<
  ProblemWords,
  | 'picture-too-big'
  | 'picture-too-heavy'
  | 'picture-broken'
  | 'gallery-text'
  | 'gallery-fence'
  | 'gallery-file'
  | 'film-place'
  | 'captions-format'
  | 'captions-missing'
>

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`

const faultsVi: Readonly<Record<PictureFault, string>> = {
  damaged:
    'Ảnh bị hỏng hoặc thiếu một phần. Hãy chép lại từ máy ảnh, điện thoại, hoặc mở bằng phần mềm ảnh rồi lưu lại.',
  'size-differs':
    'Kích thước ghi ở đầu tệp ảnh khác với ảnh thật. Hãy mở bằng phần mềm ảnh rồi lưu lại.',
  'too-many-frames':
    'Ảnh động có quá nhiều khung hình. Hãy dùng ảnh tĩnh, hoặc đăng thành phim mp4.',
  'too-slow': 'Làm ảnh này quá lâu nên đã dừng. Hãy mở bằng phần mềm ảnh, thu nhỏ rồi lưu lại.',
}

const faultsEn: Readonly<Record<PictureFault, string>> = {
  damaged:
    'The picture is damaged, or a part of it is missing. Copy it again from the camera or the phone, or open it in a picture program and save it again.',
  'size-differs':
    'The size that the picture claims is not its real one. Open it in a picture program and save it again.',
  'too-many-frames':
    'The moving picture has too many frames. Use a still picture, or publish it as an mp4 film.',
  'too-slow':
    'Making this picture took too long and was given up. Open it in a picture program, make it smaller and save it again.',
}

export const picturesVi: PictureWords = {
  'picture-too-big': ({ width, height, limit }) =>
    `Ảnh có ${width} × ${height} điểm, quá mức ${limit} triệu điểm. Hãy thu nhỏ còn khoảng 2.000 điểm bề ngang rồi lưu lại.`,
  'picture-too-heavy': ({ bytes, limit }) =>
    `Ảnh nặng ${megabytes(bytes)}, quá mức ${megabytes(limit)}. Hãy thu nhỏ còn khoảng 2.000 điểm bề ngang rồi lưu lại.`,
  'picture-broken': ({ fault }) => faultsVi[fault],
  'gallery-text': ({ found }) =>
    `Trong bộ ảnh chỉ để ảnh, nhưng ở đây có chữ "${found}". Hãy để một dòng trống trước và sau dòng chữ này; lời dưới ảnh thì viết trong ngoặc kép sau tên tệp ảnh.`,
  'gallery-fence': () =>
    'Bộ ảnh không cần dấu ":::". Hãy xoá các dòng ":::"; ảnh đặt liền nhau, mỗi ảnh một dòng, là thành bộ ảnh.',
  'gallery-file': ({ written }) =>
    `"${written}" không phải là ảnh nên không nằm trong bộ ảnh được. Hãy để nó thành một đoạn riêng, cách bằng dòng trống.`,
  'film-place': () =>
    'Phim có ghi nơi quay (toạ độ), ai tải về cũng đọc được. Hãy xuất lại phim bằng phần mềm dựng phim và tắt mục vị trí, hoặc trên điện thoại khi chia sẻ thì bỏ chọn vị trí.',
  'captions-format': () =>
    'Tệp phụ đề .vtt phải bắt đầu bằng dòng WEBVTT và lưu bằng mã UTF-8. Nếu đang có tệp .srt, hãy chuyển sang WebVTT.',
  'captions-missing': ({ wanted }) =>
    `Phim chưa có phụ đề cho người không nghe được. Hãy đặt tệp "${wanted}" cạnh phim.`,
}

export const picturesEn: PictureWords = {
  'picture-too-big': ({ width, height, limit }) =>
    `The picture has ${width} × ${height} dots, more than ${limit} million. Make it about 2,000 dots wide and save it again.`,
  'picture-too-heavy': ({ bytes, limit }) =>
    `The picture has ${megabytes(bytes)}, more than ${megabytes(limit)}. Make it about 2,000 dots wide and save it again.`,
  'picture-broken': ({ fault }) => faultsEn[fault],
  'gallery-text': ({ found }) =>
    `A gallery holds pictures alone, but here stands "${found}". Leave an empty line before and after these words; a caption belongs in quotes behind the name of its picture.`,
  'gallery-fence': () =>
    'A gallery needs no ":::". Delete those lines; pictures below each other, one a line, are a gallery.',
  'gallery-file': ({ written }) =>
    `"${written}" is no picture, so it cannot stand in a gallery. Make it a paragraph of its own, with an empty line around it.`,
  'film-place': () =>
    'The film says where it was taken, and whoever fetches it can read that. Export it again from a film program without the place, or share it from the phone with the location left out.',
  'captions-format': () =>
    'A file of captions (.vtt) begins with the line WEBVTT and is saved as UTF-8. An .srt file must be changed into WebVTT.',
  'captions-missing': ({ wanted }) =>
    `The film has no captions for those who cannot hear. Put a file "${wanted}" beside it.`,
}
