/** Characters that turn the direction of what follows: a text with them does not say what it shows. */
export const directionControl = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** The same as Markdown can write them: `&rlm;`, `&#x202e;`, `&#8238;`. */
const directionReference =
  /&(?:[lr]lm|#x0*(?:61c|200[ef]|202[a-e]|206[6-9])|#0*(?:1564|820[67]|823[4-8]|829[4-7]));/gi

/** Characters without a shape of their own, which Word and web pages leave: U+200B, U+00AD, U+FEFF … (UAX #44, Default_Ignorable). */
const shapeless = String.raw`[\p{Default_Ignorable_Code_Point}--[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufe0e\ufe0f]]`

/** Scripts that write no blanks between words and mark them with such a character instead. */
const joined = String.raw`[\p{scx=Khmr}\p{scx=Laoo}\p{scx=Thai}\p{scx=Mymr}\p{scx=Cham}]`

/** Where one is part of the text: between such letters, inside an emoji, in a flag. */
const needed = [
  String.raw`(?<=${joined})[\u200b-\u200d](?=${joined})`,
  String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})`,
  String.raw`(?<=\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6})[\u{e0020}-\u{e007f}]`,
].join('|')

const all = new RegExp(`(${needed})|${shapeless}`, 'gv')
/**
 * Not blanks, marks without a letter, formats, or letters of one's own; nor those that have a shape only by name: Braille without
 * dots, a note without head, the place of an object, Egyptian blanks.
 */
const visible =
  /[^\s\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}\u2800\ufffc\u{1d159}\u{13441}\u{13442}]/u

/** The text without the characters that nobody sees and nothing needs; the same string where it has none. */
export function withoutShapeless(text: string): string {
  return /\p{Default_Ignorable_Code_Point}/u.test(text)
    ? text.replace(all, (_, kept: string | undefined) => kept ?? '')
    : text
}

/** The names of a line's direction controls, `U+202E`, and the line without them; null where it has none. */
export function withoutDirectionControls(line: string): { names: string[]; rest: string } | null {
  const found = [...line.matchAll(new RegExp(directionControl, 'gu'))].map(([letter]) => letter)
  const references = line.match(directionReference) ?? []
  if (found.length + references.length === 0) return null
  const names = found.map(
    (letter) => `U+${letter.codePointAt(0)?.toString(16).padStart(4, '0').toUpperCase()}`,
  )
  const rest = line.replace(new RegExp(directionControl, 'gu'), '').replace(directionReference, '')
  return { names: [...new Set([...names, ...references])], rest }
}

/** Whether a reader sees anything of a text. */
export function isVisible(text: string): boolean {
  return visible.test(text)
}
