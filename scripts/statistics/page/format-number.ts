/** A count as the language writes it: `1.156` in Vietnamese; `—` for an unknown one. */
export function formatNumber(count: number | undefined, language: string): string {
  return count?.toLocaleString(language) ?? '—'
}
