/** Whether a voice is one for this language (`vi`, `en`); devices write `vi-VN`, `vi_VN` or `vie-VNM`. */
export function speaks({ lang }: Pick<SpeechSynthesisVoice, 'lang'>, language: string): boolean {
  return lang.slice(0, 2).toLowerCase() === language.slice(0, 2)
}
