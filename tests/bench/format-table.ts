import { misses, type Row } from './benchmark.ts'

/** The rows as a table for a terminal: what has a target is marked by whether it reaches it. */
export function formatTable(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const { name, value, unit, target } = row
    const mark = target ? (misses(row) ? '✖' : '✔') : ' '
    const wanted = target && ('atLeast' in target ? `≥ ${target.atLeast}` : `< ${target.below}`)
    return [mark, name, formatValue(value), unit, wanted ?? '']
  })
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  )
  return lines
    .map((line) =>
      line
        .map((cell, column) => {
          const width = widths[column] ?? 0
          return column === 2 ? cell.padStart(width) : cell.padEnd(width)
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Three digits are more than a measurement means. */
function formatValue(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
