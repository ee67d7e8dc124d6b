/** Lower case, without tone and vowel marks, đ as d: what a hurried typist would have written. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đðɖ]/g, 'd')
    .normalize('NFC')
}
