import { type Html, html } from '../html.ts'

const rays = 14
const centre = 32

/** Points of the star at the centre of the Đông Sơn drums: 14 long points with 14 notches between them. */
function star(outer: number, inner: number): string {
  return Array.from({ length: rays * 2 }, (_, index) => {
    const radius = index % 2 === 0 ? outer : inner
    const angle = (Math.PI * index) / rays
    const x = centre + radius * Math.sin(angle)
    const y = centre - radius * Math.cos(angle)
    return `${Number(x.toFixed(1))} ${Number(y.toFixed(1))}`
  }).join(' ')
}

const tickRadius = 26.2

/** Length of one of the 56 ticks, and of the space after it. */
const tick = ((2 * Math.PI * tickRadius) / 112).toFixed(4)

/** Star, two rings and the ticks between them, in the colour of the text around. */
const rosette: Html = html`<g fill="none" stroke="currentColor"><circle cx="32" cy="32" r="30.5" stroke-width="2"/><circle cx="32" cy="32" r="${tickRadius}" stroke-width="3.6" stroke-dasharray="${tick}"/><circle cx="32" cy="32" r="22.4" stroke-width="1.2"/><circle cx="32" cy="32" r="4.6" stroke-width="1.6"/></g><path fill="currentColor" fill-rule="evenodd" d="M${star(19.5, 7.4)}ZM36.6 32a4.6 4.6 0 1 0-9.2 0 4.6 4.6 0 1 0 9.2 0Z"/><circle cx="32" cy="32" r="1.9" fill="currentColor"/>`

/** The drawn mark of a body that has no logo of its own; ornament, so it has no name. */
export const mark: Html = html`<svg class="mark" viewBox="0 0 64 64" width="56" height="56" aria-hidden="true" focusable="false">${rosette}</svg>`

/** The same with room around it: systems cut this one to their own shape and leave a circle of 80 % (https://www.w3.org/TR/appmanifest/#icon-masks). */
export function maskableIcon(accent: string): Html {
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-13 -13 90 90" color="${accent}"><path fill="#fffdf9" d="M-13-13h90v90h-90z"/>${rosette}</svg>`
}

/** The mark as a file of its own, for the icon of the site; takes the accent `#rrggbb`. */
export function markIcon(accent: string): Html {
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" color="${accent}"><circle cx="32" cy="32" r="32" fill="#fffdf9"/>${rosette}</svg>`
}
