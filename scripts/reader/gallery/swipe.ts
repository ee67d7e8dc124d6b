/** So far a finger moves that means the next picture, in CSS pixels; one that means a button moves less. */
const leastDistance = 40

/** Which way a finger leads that has moved so far: 1 to the next picture, -1 to the one before, 0 nowhere. */
export function stepOf(across: number, down: number): -1 | 0 | 1 {
  if (Math.abs(across) < leastDistance || Math.abs(across) < 2 * Math.abs(down)) return 0
  return across < 0 ? 1 : -1
}
