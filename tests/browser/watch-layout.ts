import type { Page } from '@playwright/test'

/** One shift of the layout as the browser tells it. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly sources: readonly {
    readonly node: Node | null
    readonly previousRect: DOMRectReadOnly
    readonly currentRect: DOMRectReadOnly
  }[]
}

/** Only what is in sight can shift, so the window is high. */
const highWindow = { width: 1280, height: 1400 }

/**
 * Collects what moves on the pages that this tab will open, each from its first moment. Returns what tells it: one line a shift,
 * with how much it was, and which nodes moved from where to where; none where nothing moved.
 */
export async function watchLayout(
  page: Page,
  size = highWindow,
): Promise<() => Promise<readonly string[]>> {
  await page.setViewportSize(size)
  await page.addInitScript(() => {
    const shifts: string[] = []
    const name = (node: Node | null): string => {
      if (node instanceof Element) return [node.localName, node.id, ...node.classList].join('.')
      return node ? `"${node.textContent}" in ${name(node.parentNode)}` : 'a node that is gone'
    }
    const place = ({ x, y, width, height }: DOMRectReadOnly) => `${x},${y} ${width}×${height}`
    const add = (entries: PerformanceEntryList) => {
      for (const { value, sources } of entries as LayoutShift[])
        shifts.push(
          `${value}: ${sources
            .map(
              ({ node, previousRect, currentRect }) =>
                `${name(node)} ${place(previousRect)} → ${place(currentRect)}`,
            )
            .join('; ')}`,
        )
    }
    const observer = new PerformanceObserver((list) => add(list.getEntries()))
    observer.observe({ type: 'layout-shift', buffered: true })
    Object.assign(globalThis, {
      shifts() {
        add(observer.takeRecords())
        return shifts
      },
    })
  })
  return async () => {
    // A shift is known once it is painted.
    await page.screenshot({ caret: 'initial', clip: { x: 0, y: 0, width: 1, height: 1 } })
    return page.evaluate(() => (globalThis as unknown as { shifts(): string[] }).shifts())
  }
}
