import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encode } from 'uqr'
import { addressCode } from '../../templates/parts/address-code.ts'

const address = 'https://daikim.example.vn/tin-tuc/hop-dan-cu/'
const markup = String(addressCode(address, 'Mã "QR"'))

/** The dark modules of a drawing, read from its path. */
function drawn(markup: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  let [x, y] = [0, 0]
  for (const [, command, first = '', second = ''] of markup.matchAll(
    /([Mmh])([\d.]+)(?: ([\d.]+))?/g,
  )) {
    if (command === 'M') [x, y] = [Number(first), Number(second) - 0.5]
    else {
      for (let end = x + Number(first); x < end; x++) {
        if (command === 'h') (rows[y] as boolean[])[x] = true
      }
    }
  }
  return rows
}

test('the drawing has the modules of the code, all of them', () => {
  const { data, size } = encode(address, { ecc: 'L', boostEcc: false, border: 0, maskPattern: 2 })
  const path = /d="([^"]*)"/.exec(markup)?.[1] ?? ''
  assert.deepEqual(drawn(path, size), data)
})

test('there is a quiet zone of four modules around it, and a name', () => {
  const { size } = encode(address, { border: 0 })
  assert.ok(markup.includes(`viewBox="-4 -4 ${size + 8} ${size + 8}"`))
  assert.ok(markup.includes('aria-label="Mã &quot;QR&quot;"'))
  assert.doesNotMatch(markup, /style=/)
})
