import type { AloudWords } from '../words.ts'
import { deviceSpeech } from './device-speech.ts'
import { makePlayer } from './player.ts'
import { Reading } from './reading.ts'
import { showPart } from './show-part.ts'
import { spokenParts } from './spoken-parts.ts'

/** Makes the button work that reads the article aloud. */
export function offerReading(page: Window, said: AloudWords): void {
  const { document } = page
  const button = document.querySelector<HTMLElement>('[data-viec="nghe"]')
  const article = document.querySelector('article')
  if (!button || !article || !page.speechSynthesis) return
  const speech = deviceSpeech(page, document.documentElement.lang)
  let reading: Reading | null = null
  const stop = () => reading?.stop()
  const player = makePlayer(document, said, {
    pause: () => (reading?.state === 'reading' ? reading.pause() : reading?.read()),
    stop,
    back: () => reading?.move(-1),
    next: () => reading?.move(1),
    speed: (speed) => reading?.setSpeed(speed),
  })

  button.addEventListener('click', () => {
    stop()
    const parts = spokenParts(article)
    reading = new Reading(speech, parts, (state, part) => {
      const isInPlayer = player.hasFocus()
      showPart(page, part?.element ?? null)
      player.show(state, part ? parts.indexOf(part) / parts.length : 0)
      if (state === 'ended' && isInPlayer) button.focus()
    })
    reading.setSpeed(player.speed())
    reading.read()
    player.focus()
  })
  // Some browsers go on reading a page that is no longer there.
  page.addEventListener('pagehide', stop)
}
