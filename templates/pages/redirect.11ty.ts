import { fullAddress } from '../../scripts/site/full-address.ts'
import type { Redirect } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import type { PageData } from '../page-data.ts'
import { link } from '../parts/link.ts'
import { oldAddressFile } from '../parts/old-address-file.ts'
import { policyMeta } from '../parts/policy-meta.ts'
import { preferencesScript } from '../parts/reader-scripts.ts'
import { words } from '../words/words.ts'

export const data = {
  pagination: { data: 'site.redirects', size: 1, alias: 'view' },
  permalink: ({ view }: PageData<Redirect>) => oldAddressFile(view.from),
  eleventyExcludeFromCollections: true,
}

/** An old address: it sends the browser on, and says so to whoever sees it. */
export function render({ site, assets, view }: PageData<Redirect>): Html {
  const { frame } = site
  const { language, name } = frame.config
  const said = words(language).redirect
  const href = link(frame)
  const target = href(view.to)
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
${policyMeta(assets)}<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${said.title(view.title, view.from)} | ${name}</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="0; url=${target}">
<link rel="canonical" href="${fullAddress(frame, view.to)}">
${preferencesScript(frame, assets)}<link rel="stylesheet" href="${href(assets.styles)}">
<link rel="icon" href="${href(assets.icon)}">
</head>
<body>
<main id="noi-dung" class="wide page">
<h1>${name}</h1>
<p>${said.text} <a href="${target}">${view.title}</a></p>
</main>
</body>
</html>
`
}
