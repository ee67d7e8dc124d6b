import { speaks } from '../speaks.ts'
import { loadOnClick } from './load-on-click.ts'
import { makeReady } from './make-ready.ts'

/** Shows the buttons of the tools that come with the first click: always, but reading aloud only where the device has a voice for it. */
export function offerTools({ document, speechSynthesis }: Window): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-cong-cu]')) {
    loadOnClick(button)
    if (button.dataset.viec !== 'nghe') makeReady(button)
    else if (speechSynthesis) {
      const look = () => {
        const { lang } = document.documentElement
        if (speechSynthesis.getVoices().some((voice) => speaks(voice, lang))) makeReady(button)
      }
      // Devices tell their voices late; Safari before 16 has voices but no such event on them.
      speechSynthesis.addEventListener?.('voiceschanged', look)
      look()
    }
  }
}
