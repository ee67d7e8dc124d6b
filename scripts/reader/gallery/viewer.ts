import { stepOf } from './swipe.ts'

export interface Viewer {
  /** Shows the pictures of these links, `opener` first; the focus goes back to it at the end. */
  show(links: readonly HTMLAnchorElement[], opener: HTMLAnchorElement): void
}

/** The dialog of the page's template, put into the page; null where the page has none or the browser knows no dialogs. */
export function openViewer(): Viewer | null {
  const template = document.querySelector<HTMLTemplateElement>('#xem-anh')
  const dialog = template?.content.querySelector('dialog')
  if (!dialog?.showModal) return null
  document.body.append(dialog)
  const part = (name: string) => dialog.querySelector<HTMLElement>(`[data-${name}]`) as HTMLElement
  const place = part('khung')
  const count = part('dem')
  let links: readonly HTMLAnchorElement[] = []
  let opener: HTMLElement | null = null
  let at = 0

  function go(to: number): void {
    at = (to + links.length) % links.length
    const link = links[at] as HTMLAnchorElement
    place.replaceChildren(...Array.from(link.children, copy))
    part('loi').textContent = link.parentElement?.querySelector('figcaption')?.textContent ?? ''
    count.textContent = (count.dataset['dem'] ?? '')
      .replace('{so}', String(at + 1))
      .replace('{tong}', String(links.length))
    part('ta').textContent = link.querySelector('img')?.alt ?? ''
  }

  const steps: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => go(at - 1),
    ArrowRight: () => go(at + 1),
    Home: () => go(0),
    End: () => go(links.length - 1),
  }
  dialog.addEventListener('keydown', (event) => {
    const step = steps[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    step()
  })
  part('truoc').addEventListener('click', () => go(at - 1))
  part('sau').addEventListener('click', () => go(at + 1))
  part('dong').addEventListener('click', () => dialog.close())
  // Safari gives no focus to a link that is clicked, so the browser does not know where to go back to.
  dialog.addEventListener('close', () => opener?.focus())

  let from: PointerEvent | null = null
  place.addEventListener('pointerdown', (event) => {
    // A second finger makes the picture larger.
    from = event.isPrimary ? event : null
  })
  place.addEventListener('pointerup', (event) => {
    const step = from ? stepOf(event.clientX - from.clientX, event.clientY - from.clientY) : 0
    from = null
    if (step) go(at + step)
  })

  return {
    show(shown, first) {
      links = shown
      opener = first
      const many = shown.length > 1
      for (const name of ['truoc', 'sau']) part(name).hidden = !many
      go(shown.indexOf(first))
      dialog.showModal()
    },
  }
}

/** The same picture in the width of the window; the browser chooses the form for it. */
function copy(picture: Element): Node {
  const copied = picture.cloneNode(true) as Element
  for (const one of [copied, ...copied.querySelectorAll('*')]) {
    if (one.hasAttribute('sizes')) one.setAttribute('sizes', '100vw')
    one.removeAttribute('loading')
    if (one instanceof HTMLImageElement) one.draggable = false
  }
  return copied
}
