/**
 * Lets the worker at this address keep pages for when there is no network, once everything else of the page is there. It is the
 * one address of which the page can make a script; a policy of the host that forbids even that, or a browser without workers,
 * leaves the page as it is.
 */
export function keepPages(page: Window, worker: string): void {
  page.addEventListener('load', async () => {
    try {
      const { serviceWorker } = page.navigator
      // The one that is there sees to its successor; and to register it again would keep one that is about to leave.
      if (serviceWorker.controller) return
      const policy = trustedTypesOf(page)?.createPolicy('cong-tinh', {
        createScriptURL: () => worker,
      })
      const address = policy ? policy.createScriptURL('') : worker
      await serviceWorker.register(address, { updateViaCache: 'none' })
    } catch {}
  })
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(): string },
  ): { createScriptURL(asked: string): string }
}

function trustedTypesOf(page: Window): TrustedTypes | undefined {
  return (page as { trustedTypes?: TrustedTypes }).trustedTypes
}
