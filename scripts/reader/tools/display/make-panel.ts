import { element } from '../element.ts'
import type { PanelWords } from '../words.ts'

/** What a reader can choose; the values are the words that the style sheet knows, and the device's own way has none. */
export function makePanel(document: Document, said: PanelWords): HTMLElement {
  const step = (by: string, sign: string, name: string) =>
    element(
      document,
      'button',
      { type: 'button', 'data-buoc': by },
      `${sign} `,
      element(document, 'span', { class: 'visually-hidden' }, name),
    )
  const choice = (group: string, value: string, name: string) =>
    element(
      document,
      'label',
      {},
      element(document, 'input', { type: group ? 'radio' : 'checkbox', name: group, value }),
      name,
    )
  const group = (name: string, ...choices: Node[]) =>
    element(document, 'fieldset', {}, element(document, 'legend', {}, name), ...choices)
  const lines = group(
    said.lines,
    choice('dong', 'ngan', said.short),
    choice('dong', '', said.medium),
    choice('dong', 'dai', said.long),
  )
  lines.className = 'display-lines'

  return element(
    document,
    'div',
    { class: 'display-panel' },
    group(
      said.size,
      step('-1', 'A−', said.smaller),
      step('0', 'A', said.usual),
      step('1', 'A+', said.larger),
      element(document, 'output', {}),
    ),
    group(
      said.ground,
      choice('nen', '', said.byDevice),
      choice('nen', 'sang', said.light),
      choice('nen', 'toi', said.dark),
    ),
    choice('', 'ro', said.contrast),
    lines,
  )
}
