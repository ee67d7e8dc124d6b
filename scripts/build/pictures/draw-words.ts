import { type Html, html } from '../../../templates/html.ts'
import { markIcon } from '../../../templates/parts/mark.ts'
import { outline, textWidth, type Weight } from './outlines.ts'
import type { DrawnWords } from './picture-orders.ts'
import { recipe } from './recipe.ts'

const { width, height } = recipe.share
const margin = 88
const room = width - 2 * margin
const lineHeight = 1.3
const markBottom = 68 + 96

interface Setting {
  readonly size: number
  readonly lines: readonly string[]
}

/** The mark, a title and the name of the body as an SVG of shapes alone. */
export function drawWords({ title, name, accent }: DrawnWords): Html {
  const small = fit(name, 400, 40, 24, 2)
  const nameTop = height - margin - (small.lines.length - 1) * small.size * lineHeight
  const ruleTop = nameTop - small.size - 40
  const large = fit(title, 700, 96, 44, 3)
  // In the middle of what the mark above and the rule below leave.
  const titleHeight = large.lines.length * large.size * lineHeight
  const titleTop = (markBottom + ruleTop - titleHeight) / 2 + large.size
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="${accent}"/>
<rect x="28" y="28" width="${width - 56}" height="${height - 56}" fill="none" stroke="#fffdf9" stroke-opacity="0.35" stroke-width="2"/>
<svg x="${margin}" y="68" width="96" height="96">${markIcon(accent)}</svg>
<path fill="#fffdf9" d="${draw(large, titleTop, 700)}"/>
<rect x="${margin}" y="${ruleTop}" width="120" height="4" fill="#e3c583"/>
<path fill="#fffdf9" d="${draw(small, nameTop, 400)}"/>
</svg>`
}

/** The largest size at which a text fits into so many lines; the smallest, with as many lines as there may be, where none does. */
function fit(
  text: string,
  weight: Weight,
  largest: number,
  smallest: number,
  limit: number,
): Setting {
  for (let size = largest; size > smallest; size -= 4) {
    const lines = wrap(text, size, weight)
    if (lines.length <= limit) return { size, lines }
  }
  const lines = wrap(text, smallest, weight)
  return {
    size: smallest,
    lines: lines.length > limit ? [...lines.slice(0, limit - 1), `${lines[limit - 1]}…`] : lines,
  }
}

/** Lines of whole words; a word that is wider than the picture has a line of its own. */
function wrap(text: string, size: number, weight: Weight): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && textWidth(joined, size, weight) <= room)
      lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}

function draw({ lines, size }: Setting, top: number, weight: Weight): string {
  return lines
    .map((line, index) => outline(line, margin, top + index * size * lineHeight, size, weight))
    .join('')
}
