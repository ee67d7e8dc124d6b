/** What asks Plausible's server for something; Node's `fetch`, or a stand-in. */
export type Fetch = (address: string, request: RequestInit) => Promise<Response>

/** Where Plausible's server is, and how it is reached. */
export interface Upstream {
  /** `https://plausible.example.vn`, without a slash at the end. */
  readonly origin: string
  /** A key for its statistics API. It opens every site of the account: it is sent to `origin` and nowhere else. */
  readonly key: string
  readonly fetch: Fetch
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly clock: () => number
}

/** Plausible did not answer as it should. */
export class UpstreamError extends Error {
  /** Of its answer; null where there was none. */
  readonly status: number | null
  /** Milliseconds that it asked to wait; null where it asked for nothing. */
  readonly retryAfter: number | null

  constructor(message: string, status: number | null, retryAfter: number | null = null) {
    super(message)
    this.status = status
    this.retryAfter = retryAfter
  }
}

/** Whether Plausible refused that one request (a wrong key, an unknown site), which says nothing about others. */
export function isRefusal(error: unknown): boolean {
  const status = error instanceof UpstreamError ? error.status : null
  return status !== null && status < 500 && status !== 429
}
