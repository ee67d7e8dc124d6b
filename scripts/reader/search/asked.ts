import type { Filters } from '../../search/ask/ask.ts'
import type { SearchPlace } from './search-place.ts'

/** Names in the address, each that of a field of the form. */
const names = { section: 'chuyen-muc', year: 'nam', tag: 'the', newest: 'moi' } as const

/** Puts what an address asks into the form; a filter that the form does not offer is added to it. */
export function showAsked(form: HTMLFormElement, address: URLSearchParams): void {
  for (const field of form.elements) {
    const value = address.get((field as HTMLInputElement).name) ?? ''
    if (field instanceof HTMLSelectElement) {
      if (!Array.from(field.options).some((option) => option.value === value)) {
        field.add(new Option(value, value))
      }
      field.value = value
    } else if (field instanceof HTMLInputElement) field.value = value
  }
}

/** What the form asks, as an address has it: empty fields are left out. */
export function readAsked(form: HTMLFormElement): URLSearchParams {
  const asked = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    const text = String(value).trim()
    if (text) asked.set(name, text)
  }
  return asked
}

export function filtersOf(asked: URLSearchParams): Filters {
  return {
    section: asked.get(names.section) ?? '',
    year: asked.get(names.year) ?? '',
    tag: asked.get(names.tag) ?? '',
    newest: asked.get(names.newest) === '1',
  }
}

/** The same question without section, year and tag; null where it has none. */
export function withoutFilters({ input }: SearchPlace, asked: URLSearchParams): string | null {
  const narrowed = [names.section, names.year, names.tag].some((name) => asked.has(name))
  return narrowed ? input.value : null
}
