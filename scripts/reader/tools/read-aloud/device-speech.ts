import { chooseVoice } from './choose-voice.ts'
import type { Speech } from './reading.ts'

/** The voice of the device for a language. */
export function deviceSpeech({ speechSynthesis }: Window, language: string): Speech {
  /** Kept, because Chrome forgets to tell of an utterance that nobody holds any more: https://issues.chromium.org/issues/41154438 */
  let utterance: SpeechSynthesisUtterance | null = null

  const hush = () => {
    // Told of no more, so that a sentence broken off does not count as said.
    if (utterance) utterance.onend = utterance.onerror = null
    utterance = null
    speechSynthesis.cancel()
  }
  return {
    hush,
    say(text, speed, done) {
      utterance = new SpeechSynthesisUtterance(text)
      utterance.lang = language
      utterance.voice = chooseVoice(speechSynthesis.getVoices(), language) ?? null
      utterance.rate = speed
      utterance.onend = () => done(true)
      utterance.onerror = () => done(false)
      speechSynthesis.speak(utterance)
    },
  }
}
