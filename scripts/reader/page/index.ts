import { followChoices } from './follow-choices.ts'
import { followContents } from './follow-contents.ts'
import { offerSharing } from './offer-sharing.ts'
import { offerTools } from './offer-tools.ts'
import { openNotes } from './open-notes.ts'

followChoices(window)
followContents(window)
offerSharing(window)
offerTools(window)
openNotes(document)
