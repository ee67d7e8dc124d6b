import { speaks } from '../../speaks.ts'

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>

/** The voice for a language: one of the device before one that sends the text away, the device's choice before others. */
export function chooseVoice<V extends Voice>(
  voices: readonly V[],
  language: string,
): V | undefined {
  const rank = (voice: V) => Number(voice.localService) * 2 + Number(voice.default)
  return voices
    .filter((voice) => speaks(voice, language))
    .reduce<V | undefined>(
      (best, voice) => (best && rank(best) >= rank(voice) ? best : voice),
      undefined,
    )
}
