import type { PictureFault } from '../../../scripts/content/picture-forms.ts'
import type { ProblemWords } from './problem-words.ts'

/** What is said of pictures that cannot be decoded, galleries, films and sound. */
type PictureWords = Pick<ProblemWords, 'picture-too-big' | 'picture-too-heavy' | 'picture-broken'>

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
}

export const picturesEn: PictureWords = {
  'picture-too-big': ({ width, height, limit }) =>
    `The picture has ${width} × ${height} dots, more than ${limit} million. Make it about 2,000 dots wide and save it again.`,
  'picture-too-heavy': ({ bytes, limit }) =>
    `The picture has ${megabytes(bytes)}, more than ${megabytes(limit)}. Make it about 2,000 dots wide and save it again.`,
  'picture-broken': ({ fault }) => faultsEn[fault],
}
