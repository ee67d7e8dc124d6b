import { statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Benchmark } from './benchmark.ts'
import { checkCounts } from './load/check-counts.ts'
import { residentBytes } from './load/resident-bytes.ts'
import { sendSteadily } from './load/send-steadily.ts'
import { type RealEndpoint, startReal } from './load/start-real.ts'
import { median } from './median.ts'

const eventsPerSecond = 200

/** Until then caches fill and code is compiled, and what memory takes says nothing of later. */
export const warmUpMinutes = 3

const mebibyte = 1024 * 1024

/**
 * A steady stream of visits for a long time: memory must not grow, the write-ahead log must stay short, and every visit
 * must be there in the end.
 */
export const endpointSoak: Benchmark = {
  async run({ minutes, onProgress }) {
    using real = await startReal()
    const watch = watchProcess(real, (passed) =>
      onProgress(`${Math.floor(passed)}/${minutes} phút`),
    )
    const { acknowledged, waits } = await sendSteadily(real.origin, {
      perSecond: eventsPerSecond,
      seconds: minutes * 60,
    })
    const { memory, longestLog } = await watch.stop()
    const outcomes = await real.outcomes()
    checkCounts({ outcomes, views: await real.stop(), acknowledged, unread: 0 })

    const fifth = Math.ceil(memory.length / 5)
    const [before, after] = [median(memory.slice(0, fifth)), median(memory.slice(-fifth))]
    return [
      {
        name: 'soak, events acknowledged',
        value: acknowledged / (minutes * 60),
        unit: '/s',
        target: { atLeast: 0.99 * eventsPerSecond },
      },
      {
        name: 'soak, p99',
        value: waits[Math.floor(waits.length * 0.99)] ?? Number.NaN,
        unit: 'ms',
      },
      { name: 'soak, memory after the warm-up', value: before / mebibyte, unit: 'MiB' },
      { name: 'soak, memory at the end', value: after / mebibyte, unit: 'MiB' },
      {
        name: 'soak, growth of memory',
        value: 100 * (after / before - 1),
        unit: '%',
        target: { below: 10 },
      },
      {
        name: 'soak, longest write-ahead log',
        value: longestLog / mebibyte,
        unit: 'MiB',
        target: { below: 64 },
      },
    ]
  },
}

/** Looks at the endpoint every second until it is told to stop. `onMinute` is told the minutes that have passed. */
function watchProcess({ pid, database }: RealEndpoint, onMinute: (passed: number) => void) {
  const memory: number[] = []
  let longestLog = 0
  let isOver = false
  const start = performance.now()
  async function look(): Promise<void> {
    for (let looks = 0; !isOver; looks++) {
      const passed = (performance.now() - start) / 60_000
      if (looks % 60 === 0) onMinute(passed)
      longestLog = Math.max(longestLog, statSync(`${database}-wal`).size)
      if (passed >= warmUpMinutes) memory.push(await residentBytes(pid))
      await wait(1000)
    }
  }
  const looking = look()
  return {
    async stop() {
      isOver = true
      await looking
      return { memory, longestLog }
    },
  }
}
