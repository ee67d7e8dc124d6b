import type { Body } from './body.ts'

/** The body of a file that cannot be read. */
export const emptyBody: Body = {
  html: '',
  headings: [],
  links: [],
  externalLinks: [],
  attachments: [],
  anchors: [],
  firstParagraph: '',
  text: '',
  pieces: 0,
}
