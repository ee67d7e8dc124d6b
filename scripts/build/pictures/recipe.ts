/**
 * How pictures are made. Whatever changes here changes the key of everything in the cache, so that nothing made by an older recipe
 * is ever published.
 */
export const recipe = {
  /** Raise it when the code changes what comes out. */
  version: 1,
  /**
   * Widths in dots: small pictures of lists; the column of an article on a phone with two dots to a pixel (360 × 2, 390 × 2);
   * the same column on a desktop with two (44 rem); the viewer. Never more than the picture has.
   */
  widths: [400, 800, 1200, 2000],
  /** The picture's own format, for browsers older than WebP (Safari 13), feeds and downloads. */
  ownWidths: [400, 800, 2000],
  /**
   * Qualities of the forms that phones get, tried from left to right until one has no more than `phoneBytes`: an article, its style
   * sheet and scripts take 22 KB, and the first visit shall take 60 KB in all.
   */
  phoneWidth: 800,
  phoneBytes: 36 * 1024,
  webp: { qualities: [68, 58, 48, 38, 28, 20], effort: 5, smartSubsample: true },
  avif: { qualities: [52, 44, 36, 28], effort: 4 },
  jpeg: { quality: 76, mozjpeg: true },
  png: { compressionLevel: 9, effort: 7 },
  /** What shared links show, by the measures that Facebook and Zalo ask for; smaller ones are not taken for large cards. */
  share: { width: 1200, height: 630, leastWidth: 600, leastHeight: 315 },
} as const
