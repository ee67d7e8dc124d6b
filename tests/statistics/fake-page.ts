import { type Block, findBlock } from '../../scripts/statistics/page/block.ts'
import type { KeptPage } from '../../scripts/statistics/page/kept-page.ts'
import type { FakeTime } from './fake-time.ts'
import { memoryStorage } from './storages.ts'

export type FakeFetch = (address: string, options: RequestInit) => Promise<Response>

/** A page whose reader looks away, comes back and loses the network when the test says so. */
export interface FakePage {
  readonly page: KeptPage
  /** Every request that it has made, by the time of it. */
  readonly requests: readonly number[]
  hide(): void
  show(): void
  goOffline(): void
  goOnline(): void
}

/** A visible page with this network and this storage, in this time. */
export function fakePage(
  time: FakeTime,
  fetch: FakeFetch,
  localStorage: Storage = memoryStorage(),
): FakePage {
  const requests: number[] = []
  const document = Object.assign(new EventTarget(), { hidden: false })
  const navigator = { onLine: true }
  const page = Object.assign(new EventTarget(), {
    document,
    navigator,
    localStorage,
    setTimeout: time.setTimeout,
    clearTimeout: time.clearTimeout,
    fetch(address: string, options: RequestInit) {
      requests.push(time.now())
      return fetch(address, options)
    },
  })
  const show = (hidden: boolean) => {
    document.hidden = hidden
    document.dispatchEvent(new Event('visibilitychange'))
  }
  const connect = (onLine: boolean) => {
    navigator.onLine = onLine
    page.dispatchEvent(new Event(onLine ? 'online' : 'offline'))
  }
  return {
    page: page as unknown as KeptPage,
    requests,
    hide: () => show(true),
    show: () => show(false),
    goOffline: () => connect(false),
    goOnline: () => connect(true),
  }
}

const names = ['guests', 'members', 'online', 'visits', 'today', 'month']

/** What a block shows. */
export interface Shown {
  readonly state: string | undefined
  readonly status: string
  readonly freshness: string
  /** In the order of the block, with a space between them. */
  readonly numbers: string
}

/** The block as built: all dashes but the baseline in visits. */
export function builtBlock(): { block: Block; shown(): Shown } {
  const places = names.map((figure) => ({
    dataset: { figure },
    textContent: figure === 'visits' ? '1.000' : '—',
  }))
  const freshness = { textContent: 'không kết nối được' }
  const status = { textContent: '' }
  const found: Record<string, readonly object[]> = {
    '[data-figure]': places,
    '[data-freshness]': [freshness],
    '[role="status"]': [status],
  }
  const words = {
    loading: 'Đang xử lý…',
    fresh: 'vừa cập nhật',
    stale: 'lúc {time}',
    unavailable: 'không kết nối được',
  }
  const dataset: Record<string, string> = {
    state: 'unavailable',
    domain: 'a.vn',
    api: '',
    figures: '/so-lieu.json',
    language: 'vi',
    zone: 'Asia/Ho_Chi_Minh',
    words: JSON.stringify(words),
  }
  const element = { dataset, querySelectorAll: (selector: string) => found[selector] ?? [] }
  const block = findBlock({ getElementById: () => element } as unknown as Document) as Block
  return {
    block,
    shown: () => ({
      state: dataset.state,
      status: status.textContent,
      freshness: freshness.textContent,
      numbers: places.map((place) => place.textContent).join(' '),
    }),
  }
}
