import { fold } from './fold.ts'
import { suggest } from './suggest.ts'

/** Names that editors know from forms and from other generators. */
const otherNames: Readonly<Record<string, string>> = {
  'tieu-de': 'title',
  ten: 'title',
  ngay: 'date',
  'ngay-dang': 'date',
  'cap-nhat': 'updated',
  lastmod: 'updated',
  modified: 'updated',
  'het-han': 'expires',
  'tac-gia': 'author',
  nguon: 'source',
  'tom-tat': 'summary',
  'mo-ta': 'summary',
  description: 'summary',
  excerpt: 'summary',
  anh: 'image',
  'hinh-anh': 'image',
  picture: 'image',
  cover: 'image',
  thumbnail: 'image',
  the: 'tags',
  keywords: 'tags',
  'tu-khoa': 'tags',
  nhap: 'draft',
  'ban-nhap': 'draft',
  ghim: 'pinned',
  'thu-tu': 'order',
  weight: 'order',
  redirect_from: 'aliases',
  'chu-thich': 'caption',
}

/** The known key that was probably meant: by its spelling, or by a name it has elsewhere. */
export function suggestKey(key: string, known: readonly string[]): string | null {
  const other =
    otherNames[
      fold(key)
        .trim()
        .replace(/[\s_]+/g, '-')
    ] ?? otherNames[fold(key)]
  if (other !== undefined && known.includes(other)) return other
  return suggest(key, known)
}
