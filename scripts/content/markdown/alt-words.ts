/** Descriptions that say only that there is a picture, in both languages, with and without marks. */
const empty = new Set([
  'ảnh',
  'anh',
  'hình',
  'hinh',
  'hình ảnh',
  'hinh anh',
  'ảnh minh hoạ',
  'ảnh minh họa',
  'anh minh hoa',
  'hình minh hoạ',
  'hình minh họa',
  'image',
  'img',
  'photo',
  'picture',
  'pic',
  'alt',
  'untitled',
])

/**
 * True for a description that tells a reader nothing: "ảnh", "image", "Hình 1", or the name of a file.
 * `file` is the picture's own name, with or without a folder.
 */
export function isEmptyAlt(alt: string, file = ''): boolean {
  const words = alt.normalize('NFC').trim().toLowerCase()
  const name = (file.split(/[/\\]/).at(-1) ?? '').normalize('NFC').toLowerCase()
  return (
    empty.has(words.replace(/[\s\d.:()_-]+$/, '')) ||
    /\.(?:png|jpe?g|webp|gif|heic|bmp)$/.test(words) ||
    /^(?:img|dsc|dcim|pxl|screenshot)[\s_-]*\d[\d\s_-]*$/.test(words) ||
    (/[-_\d]/.test(words) && words === name.replace(/\.[^.]+$/, ''))
  )
}
