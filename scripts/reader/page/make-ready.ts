/** Shows a control that the page was built with but that needs a script; its room is there from the beginning. */
export function makeReady(element: Element): void {
  element.removeAttribute('data-cho')
}
