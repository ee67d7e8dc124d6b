import { copyText } from './copy-text.ts'
import { makeReady } from './make-ready.ts'

/** Makes the tools below an article work that need little: copy its address, print it, pass it to another application of the device. */
export function offerSharing(page: Window): void {
  const { document, navigator } = page
  const status = document.querySelector<HTMLElement>('.tools-status')
  const link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')
  if (!status || !link) return
  const url = link.href
  const offer = (name: string, act: () => unknown) => {
    const button = document.querySelector(`[data-viec="${name}"]`)
    button?.addEventListener('click', act)
    if (button) makeReady(button)
  }

  offer('chep', async () => {
    const { done = '', failed = '' } = status.dataset
    status.textContent = (await copyText(page, url)) ? done : `${failed} ${url}`
  })
  offer('in', () => page.print())
  const title = document.querySelector('h1')?.textContent ?? ''
  // Who closes the device's list without choosing has done nothing wrong.
  if (navigator.share) offer('gui', () => navigator.share({ title, url }).catch(() => {}))
}
