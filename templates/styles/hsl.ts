/** A colour as hue (0–360), saturation and lightness (0–1). */
export interface Hsl {
  readonly hue: number
  readonly saturation: number
  readonly lightness: number
}

/** Reads `#rrggbb`; the formulas are those of https://www.w3.org/TR/css-color-4/#rgb-to-hsl. */
export function hslOf(colour: string): Hsl {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255,
  )
  const most = Math.max(red, green, blue)
  const range = most - Math.min(red, green, blue)
  const lightness = most - range / 2
  if (range === 0) return { hue: 0, saturation: 0, lightness }
  const sixth =
    most === red
      ? (green - blue) / range + 6
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4
  const saturation = (most - lightness) / Math.min(lightness, 1 - lightness)
  return { hue: (sixth * 60) % 360, saturation, lightness }
}

/** Writes `#rrggbb`. */
export function hexOf({ hue, saturation, lightness }: Hsl): string {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const parts = [0, 8, 4].map((turn) => {
    const at = (turn + hue / 30) % 12
    const value = lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1))
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${parts.join('')}`
}
