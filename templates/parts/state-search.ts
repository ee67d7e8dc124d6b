import type { StateSearch } from '../../scripts/content/site-config.ts'
import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'

/** A form to the state's own search, which works without script. */
export function stateSearch({ name, url, parameter }: StateSearch, frame: Frame): Html {
  const said = words(frame.config.language).search
  return html`<form class="search-form search-state" action="${url}">
<label for="tim-o-ngoai">${said.elsewhere(name)}</label>
<div class="search-row">
<input id="tim-o-ngoai" type="search" name="${parameter}" maxlength="500">
<button type="submit">${said.submit}</button>
</div>
</form>`
}
