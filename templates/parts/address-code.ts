import { encode } from 'uqr'
import { type Html, html } from '../html.ts'

/** Light modules around the code, without which a camera does not find it: ISO/IEC 18004, four. */
const quietZone = 4

/** The standard lets a writer take any of eight masks; trying all of them for the fairest takes six times as long. */
const mask = 2

/** An address as a QR code, for a telephone that looks at a sheet of paper: a drawing whose dark runs are one path. */
export function addressCode(address: string, name: string): Html {
  const { data, size } = encode(address, {
    ecc: 'L',
    boostEcc: false,
    border: 0,
    maskPattern: mask,
  })
  const whole = size + 2 * quietZone
  return html`<svg class="address-code" role="img" aria-label="${name}" viewBox="${-quietZone} ${-quietZone} ${whole} ${whole}" stroke="currentColor" shape-rendering="crispEdges"><path d="${darkRuns(data)}"/></svg>`
}

/** Each row is a line along its middle, drawn where modules are dark: the shortest way of writing a code down, packed about 400 bytes. */
function darkRuns(rows: readonly (readonly boolean[])[]): string {
  return rows
    .map((row, y) => {
      let path = `M0 ${y + 0.5}`
      for (let x = 0, end = 0; x < row.length; x = end) {
        while (end < row.length && row[end] === row[x]) end++
        if (row[x]) path += `h${end - x}`
        else if (end < row.length) path += `m${end - x} 0`
      }
      return path
    })
    .join('')
}
