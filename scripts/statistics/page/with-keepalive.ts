/**
 * Runs a function that posts through XMLHttpRequest, and sends what it posts by `fetch` with `keepalive` instead:
 * a browser cancels an XMLHttpRequest when the reader goes on to the next page, so that quick readers would not be counted.
 * Cookies stay at home. Resolves when the answer is there (at once when nothing was posted), rejects when there was none
 * or the function threw.
 */
export async function withKeepalive(post: () => void): Promise<void> {
  const original = globalThis.XMLHttpRequest
  let answer: Promise<unknown> | undefined
  class KeptRequest {
    // Not private by `#`, which the oldest browsers need a longer script for.
    address = ''
    headers: [string, string][] = []
    open(_method: string, address: string) {
      this.address = address
    }
    setRequestHeader(name: string, value: string) {
      this.headers.push([name, value])
    }
    send(body: string) {
      answer = fetch(this.address, {
        method: 'POST',
        headers: this.headers,
        body,
        credentials: 'omit',
        keepalive: true,
      })
    }
  }
  globalThis.XMLHttpRequest = KeptRequest as unknown as typeof XMLHttpRequest
  try {
    post()
  } finally {
    globalThis.XMLHttpRequest = original
  }
  await answer
}
