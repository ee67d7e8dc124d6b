import { followChoices } from './follow-choices.ts'
import { followContents } from './follow-contents.ts'
import { keepPages } from './keep-pages.ts'
import { offerSharing } from './offer-sharing.ts'
import { offerTools } from './offer-tools.ts'
import { openNotes } from './open-notes.ts'

followChoices(window)
followContents(window)
offerSharing(window)
offerTools(window)
openNotes(document)
// This script lies in /assets/, the worker at the root of the site.
keepPages(window, new URL('../luu-trang.js', import.meta.url).href)
