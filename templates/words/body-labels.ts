import type { BodyLabels } from '../../scripts/content/markdown/body-labels.ts'
import type { Language } from '../../scripts/content/site-config.ts'

/** Words that stand inside a rendered text. */
export const bodyLabels: Record<Language, BodyLabels> = {
  vi: {
    external: '(mở trang khác)',
    footnotes: 'Chú thích',
    backToText: 'Trở lại chỗ đọc',
    footnote: 'Chú thích {number}',
    table: 'Bảng, cuộn ngang để xem hết',
    watchAt: 'Xem trên {host}',
    filmPrivacy: '{host} là trang khác và có thể ghi nhận người xem theo quy định riêng của họ.',
    download: 'Tải về',
    captions: 'Phụ đề',
  },
  en: {
    external: '(opens another site)',
    footnotes: 'Notes',
    backToText: 'Back to the text',
    footnote: 'Note {number}',
    table: 'Table, scroll sideways to see all of it',
    watchAt: 'Watch on {host}',
    filmPrivacy: '{host} is another site and may record who watches, by its own rules.',
    download: 'Download',
    captions: 'Captions',
  },
}
