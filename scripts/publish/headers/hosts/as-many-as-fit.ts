/**
 * The longest beginning of `list` of which `make` makes a text of no more than `mostBytes`, and that text; a longer beginning
 * must make a longer text. Where even the empty list is too long, that one.
 */
export function asManyAsFit<Item>(
  list: readonly Item[],
  mostBytes: number,
  make: (kept: readonly Item[]) => string,
): { readonly text: string; readonly kept: number } {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (Buffer.byteLength(make(list.slice(0, middle))) <= mostBytes) low = middle
    else high = middle - 1
  }
  return { text: make(list.slice(0, low)), kept: low }
}
