import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'

/** Ends the command with one line on wrong usage. */
export function wrongUsage(message: string): never {
  console.error(message)
  process.exit(2)
}

/**
 * Reads the command line of `npm run <command>`.
 * With an unknown flag, a missing value or too many words it prints one line with the right usage and ends with 2.
 */
export function readFlags<const Options extends ParseArgsOptionsConfig>(
  usage: string,
  options: Options,
  positionals: 'none' | 'one' | 'optional' | 'many' = 'none',
) {
  try {
    const read = parseArgs({
      args: process.argv.slice(2),
      options,
      strict: true,
      allowPositionals: positionals !== 'none',
    })
    const words = read.positionals.length
    const isRight = positionals === 'many' || words === 1 || (words === 0 && positionals !== 'one')
    if (!isRight) throw new Error(usage)
    return read
  } catch {
    return wrongUsage(`Cách dùng: ${usage}`)
  }
}
