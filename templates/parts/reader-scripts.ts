import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import type { Assets, Script } from '../page-data.ts'
import { link } from './link.ts'

/** The script that shows a page as its reader has chosen. It holds up the first paint, so that nobody sees the page otherwise first. */
export function preferencesScript(frame: Frame, { reader }: Pick<Assets, 'reader'>): Html {
  const { address, integrity } = reader.preferences
  return html`<script src="${link(frame)(address)}" integrity="${integrity}"></script>
`
}

/** A script that waits until the page is there. */
export function moduleScript(frame: Frame, { address, integrity }: Script): Html {
  return html`<script type="module" src="${link(frame)(address)}" integrity="${integrity}"></script>`
}

/** The tools that come with the first click on one of them. */
export function toolsTemplate(frame: Frame, { reader }: Pick<Assets, 'reader'>): Html {
  return html`<template id="cong-cu"><link rel="stylesheet" href="${link(frame)(reader.toolStyles)}">${moduleScript(frame, reader.tools)}</template>
`
}
