/** The count at the upper edge of a chart: the least even round number that holds the highest count, so that its half is whole. */
export function scaleTop(highest: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, highest)))
  const round = [1, 2, 4, 6, 8].map((factor) => factor * power)
  return Math.max(2, round.find((top) => top >= highest) ?? 10 * power)
}
