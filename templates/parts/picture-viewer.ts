import type { Body } from '../../scripts/content/body.ts'
import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'

/** The viewer of a gallery, which its script takes out of the template; null on a page without one. */
export function pictureViewer(body: Body, frame: Frame): Html | null {
  if (!body.shows?.includes('gallery')) return null
  const said = words(frame.config.language).viewer
  return html`<template id="xem-anh"><dialog class="viewer" aria-label="${said.name}">
<div class="viewer-bar"><p role="status"><span data-dem="${said.count('{so}', '{tong}')}"></span> <span class="visually-hidden" data-ta></span></p><button type="button" data-dong>${said.close}</button></div>
<figure><div class="viewer-place" data-khung></div><figcaption data-loi></figcaption></figure>
<button type="button" class="viewer-step" data-truoc aria-label="${said.before}">‹</button>
<button type="button" class="viewer-step" data-sau aria-label="${said.next}">›</button>
</dialog></template>`
}
