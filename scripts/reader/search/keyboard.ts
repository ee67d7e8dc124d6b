import type { SearchPlace } from './search-place.ts'

/**
 * `/` goes to the field from anywhere but another field; the arrows from the field to the results and between them; Escape back
 * to the field, and in it empties it. `clear` is called for that.
 */
export function followKeys({ input, results }: SearchPlace, clear: () => void): void {
  document.addEventListener('keydown', (event) => {
    const { key, target } = event
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const links = Array.from(results.querySelectorAll('a'))
    const at = links.indexOf(target as HTMLAnchorElement)
    const go = (element: HTMLElement | undefined) => {
      if (!element) return
      event.preventDefault()
      element.focus()
    }
    if (key === '/' && !(target as Element).closest('input, select, textarea')) {
      go(input)
      input.select()
    } else if (target === input) {
      if (key === 'ArrowDown') go(links[0])
      if (key === 'Escape' && input.value) {
        event.preventDefault()
        clear()
      }
    } else if (at >= 0) {
      if (key === 'ArrowDown') go(links[at + 1])
      if (key === 'ArrowUp') go(links[at - 1] ?? input)
      if (key === 'Escape') go(input)
    }
  })
}
