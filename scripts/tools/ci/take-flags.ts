export interface TakenFlags<Name extends string> {
  /** The values of the flags that were asked for, as far as they are there. */
  readonly taken: Readonly<Partial<Record<Name, string>>>
  /** Everything else, in its order, for the command that knows it. */
  readonly rest: readonly string[]
}

/** Takes flags with a value (`--name value` or `--name=value`) out of a command line; of one given twice the last counts. */
export function takeFlags<Name extends string>(
  words: readonly string[],
  names: readonly Name[],
): TakenFlags<Name> {
  const taken: Partial<Record<Name, string>> = {}
  const rest: string[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    const name = names.find((known) => word === `--${known}` || word.startsWith(`--${known}=`))
    const value = name && (word === `--${name}` ? words[++index] : word.slice(name.length + 3))
    if (name === undefined || value === undefined) rest.push(word)
    else taken[name] = value
  }
  return { taken, rest }
}
