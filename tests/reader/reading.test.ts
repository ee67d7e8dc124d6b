import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaks } from '../../scripts/reader/speaks.ts'
import { chooseVoice } from '../../scripts/reader/tools/read-aloud/choose-voice.ts'
import { Reading } from '../../scripts/reader/tools/read-aloud/reading.ts'
import type { SpokenPart } from '../../scripts/reader/tools/read-aloud/spoken-parts.ts'

const parts = ['Tiêu đề', 'Câu một. Câu hai.', 'Hết.'].map(
  (text) => ({ element: { text }, text }) as unknown as SpokenPart,
)

/** A reading whose sentences end when the test says so. */
function begin() {
  const said: string[] = []
  const told: string[] = []
  let done: ((isSaid: boolean) => void) | null = null
  const speech = {
    say(text: string, speed: number, tell: (isSaid: boolean) => void) {
      assert.equal(done, null, 'two sentences at once')
      said.push(speed === 1 ? text : `${text} ×${speed}`)
      done = tell
    },
    hush: () => {
      done = null
    },
  }
  const reading = new Reading(speech, parts, (state, part) =>
    told.push(part ? `${state}: ${part.text}` : state),
  )
  const finish = (isSaid = true) => {
    const tell = done
    done = null
    tell?.(isSaid)
  }
  return { reading, said, told, finish }
}

test('an article is read sentence after sentence, and each part is told of once', () => {
  const { reading, said, told, finish } = begin()
  reading.read()
  for (let count = 0; count < 4; count++) finish()
  assert.deepEqual(said, ['Tiêu đề', 'Câu một.', 'Câu hai.', 'Hết.'])
  assert.deepEqual(told, [
    'reading: Tiêu đề',
    'reading: Câu một. Câu hai.',
    'reading: Hết.',
    'ended',
  ])
})

test('after a pause the sentence begins again, and what was broken off does not count as said', () => {
  const { reading, said, finish } = begin()
  reading.read()
  finish()
  finish()
  reading.pause()
  finish()
  assert.equal(reading.state, 'paused')
  reading.read()
  assert.deepEqual(said, ['Tiêu đề', 'Câu một.', 'Câu hai.', 'Câu hai.'])
})

test('back goes to the beginning of the part, then to the one before; on does not pass the end', () => {
  const { reading, said, finish } = begin()
  reading.read()
  finish()
  finish()
  reading.move(-1)
  reading.move(-1)
  reading.move(-1)
  for (let count = 0; count < 3; count++) reading.move(1)
  assert.deepEqual(said.slice(3), [
    'Câu một.',
    'Tiêu đề',
    'Tiêu đề',
    'Câu một. Câu hai.'.slice(0, 8),
    'Hết.',
    'Hết.',
  ])
})

test('another speed holds at once, and a pause stays a pause', () => {
  const { reading, said } = begin()
  reading.read()
  reading.setSpeed(1.5)
  reading.pause()
  reading.setSpeed(0.75)
  reading.move(1)
  assert.equal(reading.state, 'paused')
  assert.deepEqual(said, ['Tiêu đề', 'Tiêu đề ×1.5'])
})

test('a voice that fails is told, and going on tries the same sentence', () => {
  const { reading, said, told, finish } = begin()
  reading.read()
  finish(false)
  assert.equal(told.at(-1), 'failed')
  reading.read()
  assert.deepEqual(said, ['Tiêu đề', 'Tiêu đề'])
})

test('stopped is silent', () => {
  const { reading, said, told, finish } = begin()
  reading.read()
  reading.stop()
  finish()
  assert.deepEqual([said.length, told.at(-1)], [1, 'ended'])
})

test('a voice is one of the language, the device’s own first', () => {
  const voice = (lang: string, localService = true, isDefault = false) => ({
    lang,
    localService,
    default: isDefault,
  })
  for (const lang of ['vi', 'vi-VN', 'vi_VN', 'VI-vn', 'vie-VNM'])
    assert.ok(speaks({ lang }, 'vi'), lang)
  for (const lang of ['en-US', '', 'v']) assert.ok(!speaks({ lang }, 'vi'), lang)
  const [english, far, near, usual] = [
    voice('en-US', true, true),
    voice('vi-VN', false, true),
    voice('vi-VN'),
    voice('vi_VN', true, true),
  ]
  assert.equal(chooseVoice([english, far], 'vi'), far)
  assert.equal(chooseVoice([english, far, near], 'vi'), near)
  assert.equal(chooseVoice([near, usual, far], 'vi'), usual)
  assert.equal(chooseVoice([english], 'vi'), undefined)
})
