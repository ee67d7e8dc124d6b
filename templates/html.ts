/** Markup that is already safe. Only `html` and `raw` make it. */
export class Html {
  readonly #markup: string

  constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }
}

/** What may stand in `${…}`: text is escaped, lists are joined, `false`, `null` and `undefined` vanish, 0 stays. */
export type Child = Html | string | number | false | null | undefined | readonly Child[]

const replacements: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text with the five characters that mean something to HTML written as references. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text)
    ? text.replace(/[&<>"']/g, (found) => replacements[found] ?? found)
    : text
}

function render(child: Child): string {
  if (child === null || child === undefined || child === false) return ''
  if (child instanceof Html) return child.toString()
  if (typeof child === 'string') return escapeHtml(child)
  if (typeof child === 'number') return String(child)
  return child.map(render).join('')
}

/**
 * Template tag: `html`<h1>${title}</h1>`` escapes every value that is not itself Html.
 * Safe between tags and inside quoted attributes; an address must be checked for its scheme before it comes here.
 */
export function html(strings: TemplateStringsArray, ...children: Child[]): Html {
  let markup = strings[0] ?? ''
  for (let index = 0; index < children.length; index++) {
    markup += render(children[index]) + (strings[index + 1] ?? '')
  }
  return new Html(markup)
}

/** Markup taken as it is. Use it only for what another part of this project has already made safe. */
export function raw(markup: string): Html {
  return new Html(markup)
}
