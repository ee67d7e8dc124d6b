/**
 * Contrast of two colours `#rrggbb`, from 1 to 21.
 * Formula: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(a: string, b: string): number {
  const one = luminance(a)
  const other = luminance(b)
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const value = Number.parseInt(colour.slice(1), 16)
  const linear = (part: number): number => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return (
    0.2126 * linear(value >> 16) +
    0.7152 * linear((value >> 8) & 255) +
    0.0722 * linear(value & 255)
  )
}
