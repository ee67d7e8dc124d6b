/** Sizes of type in percent of the device's own; 100 needs no word. */
export const sizes: readonly number[] = [90, 100, 125, 150, 200]

/** The size among the words of a choice; 100 where they name none that there is. */
export function sizeOf(words: readonly string[]): number {
  return sizes.find((size) => words.includes(`co-${size}`)) ?? 100
}

/** The next size up (1) or down (-1), which at the end is the same; for 0 the device's own. */
export function nextSize(size: number, step: number): number {
  return step === 0 ? 100 : (sizes[sizes.indexOf(size) + step] ?? size)
}
