/** What a figure should be: at least, or below. */
export type Target = { readonly atLeast: number } | { readonly below: number }

/** One line of the result. */
export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly target?: Target
}

export interface BenchmarkOptions {
  /** How long a benchmark that is a matter of time lasts. */
  readonly minutes: number
  /** Size of the site, and how often everything is built, in a benchmark of builds. */
  readonly articles: number
  readonly rounds: number
  /** Told what is being measured now, in a few words. */
  readonly onProgress: (line: string) => void
}

export interface Benchmark {
  /** Measures. Rejects with a BenchmarkFailed when that is not possible, or when what was measured did not do its work. */
  run(options: BenchmarkOptions): Promise<readonly Row[]>
}

/** Nothing was measured, or nothing that counts; the message is one line for the person at the terminal. */
export class BenchmarkFailed extends Error {}

/** Whether a row has a target and misses it. */
export function misses({ value, target }: Row): boolean {
  if (!target) return false
  // A value that is no number reaches no target.
  return 'atLeast' in target ? !(value >= target.atLeast) : !(value < target.below)
}
