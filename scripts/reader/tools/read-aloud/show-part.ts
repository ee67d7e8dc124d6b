const mark = 'being-read'

/** Marks what is being read, and brings it into view unless the reader has gone to look at something else; null marks nothing. */
export function showPart(page: Window, element: Element | null): void {
  const before = page.document.querySelector(`.${mark}`)
  if (before === element) return
  before?.classList.remove(mark)
  element?.classList.add(mark)
  if (element && (!before || isInView(page, before)) && !isInView(page, element)) {
    element.scrollIntoView({ block: 'center' })
  }
}

function isInView(page: Window, element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < page.innerHeight * 0.85
}
