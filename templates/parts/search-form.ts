import type { Frame, SearchPage } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { link } from './link.ts'

/** The form of the search page, and the places that its script fills in. Without script it is not shown. */
export function searchForm(page: SearchPage, frame: Frame): Html {
  const { language } = frame.config
  const said = words(language).search
  const href = link(frame)
  const sections = page.sections.map(({ folder, title }) => [folder, title] as const)
  return html`<div id="tim-kiem" data-index="${href(page.index)}" data-base="${frame.basePath.slice(0, -1)}" data-language="${language}" data-sections="${JSON.stringify(Object.fromEntries(sections))}" data-words="${JSON.stringify(said.script)}">
<form id="cau-hoi" class="search-form" role="search" action="${href(page.address)}">
<label for="tu-khoa-tim">${said.field}</label>
<div class="search-row">
<input id="tu-khoa-tim" type="search" name="q" maxlength="500" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search">
<button type="submit">${said.submit}</button>
</div>
<div class="search-filters">
${choice('chuyen-muc', said.section, said.anySection, sections)}
${choice(
  'nam',
  said.year,
  said.anyYear,
  page.years.map(({ title }) => [title, title]),
)}
${
  page.tags.length > 0 &&
  choice(
    'the',
    said.tag,
    said.anyTag,
    page.tags.map(({ slug, title }) => [slug, title]),
  )
}
${choice('moi', said.order, said.best, [['1', said.newest]])}
</div>
</form>
<p id="trang-thai-tim" role="status"></p>
<ul id="goi-y"></ul>
<ol id="ket-qua" data-state="idle" data-count=""></ol>
<button id="xem-them" type="button" hidden>${said.more}</button>
</div>`
}

function choice(
  name: string,
  label: string,
  any: string,
  options: readonly (readonly [value: string, title: string])[],
): Html {
  return html`<label>${label}
<select name="${name}">
<option value="">${any}</option>
${options.map(
  ([value, title]) => html`<option value="${value}">${title}</option>
`,
)}</select></label>`
}
