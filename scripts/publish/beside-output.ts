import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isThere, keep, move } from './careful-moves.ts'
import { type BesideEnding, besideEndings } from './headers/host.ts'
import type { Journal } from './journal.ts'
import { type OutputPaths, outputPaths } from './output-paths.ts'

/**
 * Writes the texts that will lie beside an output folder under its name with these endings. The contained process has made them, so
 * an ending that is none of ours is not looked for. Throws what the disk threw.
 */
export function stageBeside(output: string, texts: ReadonlyMap<BesideEnding, string>): void {
  const { newBeside } = outputPaths(output)
  mkdirSync(newBeside)
  for (const ending of besideEndings) {
    const text = texts.get(ending)
    if (text !== undefined) writeFileSync(join(newBeside, ending), text)
  }
}

/** What must be done beside the output. A file that no host of this build asks for would speak of scripts that are gone. */
export function planBeside({
  output,
  newBeside,
}: OutputPaths): Pick<Journal, 'beside' | 'besideGone'> {
  const beside = isThere(newBeside) ? readdirSync(newBeside) : []
  const besideGone = besideEndings.filter(
    (ending) => !beside.includes(ending) && isThere(`${output}${ending}`),
  )
  return { beside, besideGone }
}

/** Can be done again from any point at which it stopped. */
export function completeBeside(
  { output, newBeside, old }: OutputPaths,
  { beside, besideGone }: Journal,
): void {
  for (const ending of beside) {
    if (!isThere(join(newBeside, ending))) continue
    keep(`${output}${ending}`, join(old, 'beside', ending))
    renameSync(join(newBeside, ending), `${output}${ending}`)
  }
  for (const ending of besideGone) move(`${output}${ending}`, join(old, 'beside', ending))
}

/** Takes it back. */
export function undoBeside(
  { output, newBeside, old }: OutputPaths,
  { beside, besideGone }: Journal,
): void {
  for (const ending of beside) {
    if (isThere(join(newBeside, ending))) continue
    move(`${output}${ending}`, join(newBeside, ending))
    move(join(old, 'beside', ending), `${output}${ending}`)
  }
  for (const ending of besideGone) move(join(old, 'beside', ending), `${output}${ending}`)
}
