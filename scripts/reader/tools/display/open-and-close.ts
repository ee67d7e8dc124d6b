/** A panel that its button opens and closes, and that closes with Escape and when the reader goes on elsewhere. */
export function openAndClose(
  document: Document,
  button: HTMLElement,
  panel: HTMLElement,
  onOpen: () => void,
): void {
  const show = (isOpen: boolean) => {
    panel.hidden = !isOpen
    button.setAttribute('aria-expanded', String(isOpen))
    if (isOpen) onOpen()
  }
  show(false)
  button.addEventListener('click', () => show(panel.hidden === true))
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || panel.hidden) return
    if (panel.contains(document.activeElement)) button.focus()
    show(false)
  })
  for (const event of ['click', 'focusin']) {
    document.addEventListener(event, ({ target }) => {
      const isInside = [button, panel].some((element) => element.contains(target as Node))
      if (!isInside && !panel.hidden) show(false)
    })
  }
}
