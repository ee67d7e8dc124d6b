import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrast } from '../../scripts/content/contrast.ts'
import { hexOf, hslOf } from '../../templates/styles/hsl.ts'
import { footInk, palette, strongPalette } from '../../templates/styles/palette.ts'
import { accentColours, themeCss } from '../../templates/styles/theme.ts'

const accents = ['#9a1b1e', '#0b5d3b', '#1a4f8b', '#5b2a86', '#000000', '#7a4a00']

test('every text colour has 4.5:1 on every background, in both schemes', () => {
  for (const accent of accents) {
    const colours = accentColours(accent)
    for (const scheme of ['light', 'dark'] as const) {
      const { paper, card, wash, ink, soft } = palette[scheme]
      for (const text of [ink, soft, colours[scheme].accent]) {
        for (const background of [paper, card, wash]) {
          const ratio = contrast(text, background)
          assert.ok(ratio >= 4.5, `${accent} ${scheme}: ${text} on ${background} is ${ratio}`)
        }
      }
      assert.ok(contrast(footInk, colours[scheme].foot) >= 7, `${accent} ${scheme}: foot`)
    }
  }
})

test('the light scheme shows the accent as it was chosen', () => {
  assert.equal(accentColours('#9a1b1e').light.accent, '#9a1b1e')
})

test('the dark scheme keeps the hue of the accent', () => {
  for (const accent of ['#9a1b1e', '#0b5d3b', '#1a4f8b']) {
    const turned = Math.abs(hslOf(accent).hue - hslOf(accentColours(accent).dark.accent).hue)
    assert.ok(Math.min(turned, 360 - turned) < 3, accent)
  }
})

test('a colour comes back from hue, saturation and lightness as it was', () => {
  for (const colour of [...accents, '#ffffff', '#808080', '#00ff00', '#ff00aa']) {
    assert.equal(hexOf(hslOf(colour)), colour)
  }
})

test('the style rules are of colours only, and the paper is that of the device or of the reader', () => {
  const css = themeCss('#9a1b1e')
  assert.match(css, /^@layer tokens \{/)
  assert.match(css, /--accent: #9a1b1e;/)
  const dark = css.match(/^.*--paper: #171310;/gm) ?? []
  assert.equal(dark.length, 2)
  assert.match(dark[0] ?? '', /^@media \(prefers-color-scheme: dark\) \{ :root:not\(.*"sang"/)
  assert.match(dark[1] ?? '', /^:root\[data-tuy-chon~="toi"\] \{/)
  for (const [, value = ''] of css.matchAll(/--[\w-]+: ([^;]+);/g))
    assert.match(value, /^#[\da-f]{6}$/)
})

test('who asks for contrast gets 7:1 on every background, in both schemes', () => {
  for (const accent of accents) {
    const rules = themeCss(accent).match(/^.*--paper: #(?:ffffff|000000);.*$/gm) ?? []
    assert.equal(rules.length, 6)
    for (const rule of rules) {
      const scheme = rule.includes('#ffffff; --card') ? 'light' : 'dark'
      const chosen = /--accent: (#[\da-f]{6})/.exec(rule)?.[1] ?? ''
      const { paper, card, ink, soft } = strongPalette[scheme]
      for (const text of [ink, soft, chosen]) {
        for (const background of [paper, card, palette[scheme].wash]) {
          const ratio = contrast(text, background)
          assert.ok(ratio >= 7, `${accent} ${scheme}: ${text} on ${background} is ${ratio}`)
        }
      }
    }
  }
})
