import type { Content } from '../content/content.ts'
import { endOf } from '../content/end-of.ts'
import type { Moment } from '../content/moment.ts'
import { termOfContact } from './security-txt.ts'

/**
 * The first moment after `at`, both in milliseconds since 1970, at which the same content may make another site. Before it the site
 * is the same, byte for byte.
 */
export function nextTurn(
  { articles, config }: Pick<Content, 'articles' | 'config'>,
  at: number,
): number {
  const { notice, successor } = config
  const begins = [notice?.from, successor?.since, ...articles.map(({ date }) => date)]
  const ends = [notice?.until, ...articles.map(({ expires }) => expires)]
  const isKnown = (moment: Moment | null | undefined) => moment != null
  const turns = [
    ...begins.filter(isKnown).map((moment) => moment.at),
    ...ends.filter(isKnown).map(endOf),
  ]
  return turns.reduce((next, turn) => (turn > at ? Math.min(next, turn) : next), termOfContact(at))
}
