/** What of its global scope the worker uses; TypeScript knows either pages or workers. */
export interface WorkerScope {
  readonly caches: CacheStorage
  readonly clients: {
    matchAll(options: object): Promise<readonly { readonly url: string }[]>
    claim(): Promise<void>
  }
  readonly registration: Pick<ServiceWorkerRegistration, 'unregister' | 'navigationPreload'>
  readonly location: Pick<Location, 'href' | 'origin'>
  readonly fetch: typeof fetch
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', hear: (event: WorkerEvent) => void): void
  addEventListener(type: 'fetch', hear: (event: AskedEvent) => void): void
}

export interface WorkerEvent {
  waitUntil(work: Promise<unknown>): void
}

/** A page asks for something. */
export interface AskedEvent extends WorkerEvent {
  readonly request: Pick<Request, 'url' | 'method' | 'mode' | 'destination'>
  /** The answer, if the browser has asked already. */
  readonly preloadResponse?: Promise<Response | undefined>
  respondWith(answer: Promise<Response>): void
}
