import type { Row, Target } from '../benchmark.ts'
import { median } from '../median.ts'
import type { Measured } from './run-measured.ts'

/** What a case is compared with. */
export interface Comparison {
  /** Name of the case. */
  readonly than: string
  readonly target?: Target
}

/** The runs of each case, by its name, in the order of the table. */
export type Runs = ReadonlyMap<string, readonly Measured[]>

/**
 * The medians of each case as rows: seconds, time of processors, memory, and how many times it is what it is compared with.
 * Ratios are taken round by round, so that what else the machine did meets both, and their median is told.
 */
export function ratioRows(
  title: string,
  runs: Runs,
  comparisons: Readonly<Record<string, readonly Comparison[]>>,
  memory: Readonly<Record<string, Target>> = {},
): Row[] {
  return [...runs].flatMap(([name, list]): Row[] => {
    const row = (what: string, value: number | null, unit: string, target?: Target): Row[] =>
      value === null
        ? []
        : [{ name: `${title}: ${name}${what}`, value, unit, ...(target && { target }) }]
    const peak = middle(list.map(({ peakBytes }) => peakBytes))
    return [
      ...row('', median(list.map(({ seconds }) => seconds)), 's'),
      ...row(', processors', middle(list.map((one) => one.processorSeconds)), 's'),
      ...row(', memory', peak && peak / 1024 ** 2, 'MiB', memory[name]),
      ...(comparisons[name] ?? []).flatMap(({ than, target }) => {
        const others = runs.get(than) ?? []
        return [
          ...row(` / ${than}`, ratio(list, others, 'seconds'), '', target),
          ...row(` / ${than}, processors`, ratio(list, others, 'processorSeconds'), ''),
        ]
      }),
    ]
  })
}

/** The median of the ratios of two cases, round by round; null where one was not measured. A case with fewer rounds counts with its own median. */
export function ratio(
  ones: readonly Measured[],
  others: readonly Measured[],
  key: 'seconds' | 'processorSeconds',
): number | null {
  const whole = middle(others.map((other) => other[key]))
  const ratios = ones.map((one, round) => {
    const value = one[key]
    const other = ones.length === others.length ? (others[round]?.[key] ?? null) : whole
    return value === null || other === null ? null : value / other
  })
  return middle(ratios)
}

/** The median, or null where one of the values is missing or there are none. */
function middle(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 || known.length < values.length ? null : median(known)
}
