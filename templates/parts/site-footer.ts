import { feedAddresses } from '../../scripts/site/feed-addresses.ts'
import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { oncePer } from '../once-per.ts'
import { words } from '../words/words.ts'
import { formerContact } from './former-contact.ts'
import { link } from './link.ts'
import { outlineLink } from './outline-link.ts'
import { phoneLink } from './phone-link.ts'

/** The foot of every page: who answers for it and how to reach them, then the ways on. */
export const siteFooter = oncePer((frame: Frame): Html => {
  const { name, parent, address, phone, email, responsible, language } = frame.config
  const said = words(language).footer
  const former = formerContact(frame)
  return html`<footer class="site-footer">
<div class="wide">
<div class="foot-body">
<h2>${name}</h2>
<p>${parent}</p>${
    former &&
    html`
${former}`
  }
<address>
<p>${said.address}: ${address}</p>${
    phone &&
    html`
<p>${said.phone}: ${former ? phone : phoneLink(phone)}</p>`
  }${
    email &&
    html`
<p>${said.email}: ${former ? email : html`<a href="mailto:${email}">${email}</a>`}</p>`
  }
</address>${
    responsible &&
    html`
<p>${said.responsible}: ${responsible}</p>`
  }
<p class="foot-reuse">${said.reuse}</p>
</div>
${footNavigation(frame)}
</div>
</footer>`
})

function footNavigation(frame: Frame): Html {
  const said = words(frame.config.language)
  const href = link(frame)
  const { atom, json } = feedAddresses(frame.home)
  return html`<nav aria-label="${said.footer.site}">
<h2>${said.footer.site}</h2>
<ul>
${[...frame.standingPages, outlineLink(frame)].map(
  ({ title, address }) => html`<li><a href="${href(address)}">${title}</a></li>
`,
)}<li>${frame.archive ? said.archive.feeds : said.feeds.label}: <a href="${href(atom)}">${said.feeds.atom}</a> · <a href="${href(json)}">${said.feeds.json}</a></li>
</ul>
</nav>${
    frame.config.links.length > 0 &&
    html`
<nav aria-label="${said.footer.links}">
<h2>${said.footer.links}</h2>
<ul>
${frame.config.links.map(
  ({ title, url }) => html`<li><a href="${href(url)}" rel="noopener">${title}</a></li>
`,
)}</ul>
</nav>`
  }${
    frame.years.length > 0 &&
    html`
<nav class="foot-years" aria-label="${said.footer.archive}">
<h2>${said.footer.archive}</h2>
<ul>
${frame.years.map(
  ({ title, address }) => html`<li><a href="${href(address)}">${title}</a></li>
`,
)}</ul>
</nav>`
  }`
}
