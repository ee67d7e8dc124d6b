/**
 * How deep the arrays and objects of a JSON text lie in each other; what stands in strings does not count. Any text is
 * allowed, and is read once from left to right: a pattern with backtracking takes 80 ms for 8 KiB of quotation marks.
 */
export function jsonDepth(text: string): number {
  let depth = 0
  let deepest = 0
  let isInString = false
  for (let index = 0; index < text.length; index++) {
    const mark = text[index]
    if (isInString) {
      if (mark === '\\') index++
      else if (mark === '"') isInString = false
    } else if (mark === '"') isInString = true
    else if (mark === '[' || mark === '{') deepest = Math.max(deepest, ++depth)
    else if (mark === ']' || mark === '}') depth--
  }
  return deepest
}
