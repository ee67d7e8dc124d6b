/** Room for at least so many numbers: the same array, or a larger one with what was in it and noughts behind. */
export function grown<Numbers extends Int32Array | Uint16Array | Uint8Array>(
  numbers: Numbers,
  length: number,
): Numbers {
  if (length <= numbers.length) return numbers
  let size = numbers.length
  while (size < length) size *= 2
  const larger = new (numbers.constructor as new (size: number) => Numbers)(size)
  larger.set(numbers)
  return larger
}

/**
 * Where hashing begins: another number in each process, so that nobody can write a text whose words all fall into one place. No
 * file of the index depends on it.
 */
export const hashStart = Math.floor(Math.random() * 2 ** 32) | 0
