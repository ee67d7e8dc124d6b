/** Words that stand inside a rendered text, in the site's language. */
export interface BodyLabels {
  /** Read by screen readers after a link that leaves the site: `(mở trang khác)`. */
  readonly external: string
  /** Heading of the footnotes: `Chú thích`. */
  readonly footnotes: string
  /** Name of the link from a footnote back to the text: `Trở lại chỗ đọc`. */
  readonly backToText: string
  /** Name of the link from the text to a footnote: `Chú thích {number}`. */
  readonly footnote: string
  /** Name of a wide table's scrolling frame: `Bảng, cuộn ngang để xem hết`. */
  readonly table: string
  /** Where a film on another site is watched: `Xem trên {host}`. */
  readonly watchAt: string
  /** What following that link means: `{host} là trang khác …`. */
  readonly filmPrivacy: string
  /** Link to the file of a player: `Tải về`. */
  readonly download: string
  /** Name of a film's captions: `Phụ đề`. */
  readonly captions: string
}
