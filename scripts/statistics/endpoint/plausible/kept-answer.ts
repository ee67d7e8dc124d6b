import type { Dated } from '../store.ts'
import { isRefusal } from './upstream.ts'

export interface KeptAnswerOptions<Value> {
  readonly ask: () => Promise<Value>
  /** Whether an answer of that moment is too old to be given without asking again. */
  readonly isOld: (at: number, now: number) => boolean
  readonly clock: () => number
}

/** An answer that is kept for a while. */
export interface KeptAnswer<Value> {
  /** The answer, asked for anew when it is too old; null when there was never one. Never rejects. */
  give(): Promise<Dated<Value> | null>
  /** Whether the question was refused when it was last asked: by a key that is wrong or revoked, for a site that is not known. */
  readonly isRefused: boolean
}

/** Milliseconds after a refusal in which the question is not asked again: the first time, and at most. */
const waits = { first: 15_000, most: 600_000 }

/**
 * Keeps the answer to a question, asked once for everybody who wants it at the same time. While
 * asking fails, the last answer is given with its date. A question that was refused waits:
 * 15 seconds, then twice as long each time, up to 10 minutes. A server that does not answer is the breaker's concern.
 */
export function keptAnswer<Value>({
  ask,
  isOld,
  clock,
}: KeptAnswerOptions<Value>): KeptAnswer<Value> {
  let kept: Dated<Value> | null = null
  let pending: Promise<void> | null = null
  let refusals = 0
  let waitsUntil = 0

  async function renew(): Promise<void> {
    const at = clock()
    try {
      kept = { value: await ask(), at }
      refusals = 0
      waitsUntil = 0
    } catch (error) {
      if (!isRefusal(error)) return
      waitsUntil = clock() + Math.min(waits.most, waits.first * 2 ** refusals)
      refusals++
    } finally {
      pending = null
    }
  }

  return {
    async give() {
      const now = clock()
      if ((!kept || isOld(kept.at, now)) && now >= waitsUntil) {
        pending ??= renew()
        await pending
      }
      return kept
    },
    get isRefused() {
      return refusals > 0
    },
  }
}
