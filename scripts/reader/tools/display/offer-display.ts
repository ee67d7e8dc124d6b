import { choicesKey, shown, showWords } from '../../choices.ts'
import type { PanelWords } from '../words.ts'
import { makePanel } from './make-panel.ts'
import { openAndClose } from './open-and-close.ts'
import { nextSize, sizeOf } from './sizes.ts'

/** Makes the panel in which a reader chooses how pages are shown: at once, in other tabs too, and the next time. */
export function offerDisplay(page: Window, said: PanelWords): void {
  const { document } = page
  const button = document.querySelector<HTMLElement>('[data-viec="hien-thi"]')
  if (!button) return
  const panel = makePanel(document, said)
  const inputs = [...panel.querySelectorAll('input')]
  const steps = [...panel.querySelectorAll<HTMLElement>('[data-buoc]')]
  const output = panel.querySelector('output')

  const sayShown = () => {
    const words = shown(document).split(' ').filter(Boolean)
    const size = sizeOf(words)
    const groups = new Set(
      inputs.filter(({ value }) => words.includes(value)).map(({ name }) => name),
    )
    for (const input of inputs) {
      input.checked = input.value ? words.includes(input.value) : !groups.has(input.name)
    }
    for (const step of steps) {
      const next = nextSize(size, Number(step.dataset.buoc))
      step.setAttribute('aria-disabled', String(next === size))
    }
    if (output) output.textContent = `${size}%`
  }
  const choose = (size: number) => {
    const words = inputs.filter(({ checked, value }) => checked && value).map(({ value }) => value)
    showWords(document, [...words, ...(size === 100 ? [] : [`co-${size}`])].join(' '))
    try {
      page.localStorage.setItem(choicesKey, shown(document))
    } catch {}
    sayShown()
  }
  const size = () => sizeOf(shown(document).split(' '))

  for (const step of steps) {
    step.addEventListener('click', () => choose(nextSize(size(), Number(step.dataset.buoc))))
  }
  panel.addEventListener('change', () => choose(size()))
  button.after(panel)
  openAndClose(document, button, panel, sayShown)
}
