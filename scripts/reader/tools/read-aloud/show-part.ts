const mark = 'being-read'

/** Marks what is being read, and brings it into view unless the reader has gone to look at something else; null marks nothing. */
export function showPart(page: Window, element: Element | null): void {
  const before = page.document.querySelector(`.${mark}`)
  if (before === element) return
  before?.classList.remove(mark)
  element?.classList.add(mark)
  if (!element || (before && !isSeen(page, before))) return
  const { top, bottom, height } = element.getBoundingClientRect()
  // Below this line the controls may lie.
  const line = page.innerHeight * 0.75
  if (top < 0 || bottom > line) {
    element.scrollIntoView({ block: height < line ? 'center' : 'start' })
  }
}

function isSeen(page: Window, element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < page.innerHeight
}
