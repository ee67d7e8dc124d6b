/** How many pieces a text has between its spaces. A loop, because splitting makes millions of strings for one number. */
export function countPieces(text: string): number {
  let count = 0
  let inside = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const space = code <= 0x20 || code === 0xa0
    if (!space && !inside) count++
    inside = !space
  }
  return count
}
