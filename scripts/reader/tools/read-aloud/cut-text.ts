/**
 * So many characters a voice is given at once: Chrome's network voices fall silent after about 15 seconds
 * (https://issues.chromium.org/issues/40747712), which at half speed is 200 characters.
 */
const most = 180

const ends = /[.!?…][”"’)\]]*$/
const pauses = /[,;:–][”"’)\]]*$/
/** "TP." and "Q." end no sentence, "ThS." and "Tp." neither. */
const short = /^[(“"]?(?:\p{Lu}{1,4}|Tp|ThS)\.$/u
const begins = /^[\p{Lu}\d“"(]/u

/** Cuts a text into sentences, and long ones at a comma or between words: the pieces that a voice says one after the other. */
export function cutText(text: string): string[] {
  const pieces: string[] = []
  let piece: string[] = []
  const close = (count: number) => {
    if (count > 0) pieces.push(piece.slice(0, count).join(' '))
    piece = piece.slice(count)
  }
  const words = text.split(/\s+/).filter(Boolean).flatMap(cutWord)
  words.forEach((word, index) => {
    if (lengthOf(piece) + word.length > most) {
      const pause = piece.map((before) => pauses.test(before)).lastIndexOf(true) + 1
      close(pause > 0 ? pause : piece.length)
    }
    piece.push(word)
    const next = words[index + 1] ?? ''
    const isNumber = piece.length === 1 && /^\d+\.$/.test(word)
    if (ends.test(word) && !short.test(word) && !isNumber && begins.test(next)) close(piece.length)
  })
  close(piece.length)
  return pieces
}

function lengthOf(words: readonly string[]): number {
  return words.reduce((sum, { length }) => sum + length + 1, 0)
}

/** An address without a space can be longer than a piece may be. */
function cutWord(word: string): string[] {
  return word.match(new RegExp(`.{1,${most}}`, 'gsu')) ?? []
}
