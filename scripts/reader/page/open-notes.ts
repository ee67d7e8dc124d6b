/**
 * Opens footnotes where they are called, as popovers: beside the call, or at the foot of the screen. The links stay links, for
 * browsers without popovers and for a click that asks for another tab.
 */
export function openNotes(document: Document): void {
  if (!('popover' in document.documentElement)) return
  for (const call of document.querySelectorAll<HTMLAnchorElement>('.body [role="doc-noteref"]')) {
    call.addEventListener('click', (event) => {
      const note = document.getElementById(call.hash.slice(1))
      if (!note || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      const box = popover(note, call)
      call.after(box)
      box.showPopover({ source: call })
      box.focus()
    })
  }
}

/** A copy of a note, without its ways back to the text, and with one to the notes; it goes when it is closed. */
function popover(note: HTMLElement, call: HTMLAnchorElement): HTMLElement {
  const { ownerDocument: document } = note
  const box = document.createElement('div')
  box.className = 'note'
  box.popover = 'auto'
  box.tabIndex = -1
  box.setAttribute('role', 'note')
  box.setAttribute('aria-label', call.ariaLabel ?? '')
  const copy = note.cloneNode(true) as HTMLElement
  for (const back of copy.querySelectorAll('[role="doc-backlink"]')) back.remove()
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id')
  const down = document.createElement('a')
  down.href = call.hash
  down.textContent = `↓ ${document.getElementById('chu-thich')?.textContent ?? ''}`
  down.addEventListener('click', () => box.hidePopover())
  const way = document.createElement('p')
  way.append(down)
  box.append(...copy.childNodes, way)
  box.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed') box.remove()
  })
  return box
}
