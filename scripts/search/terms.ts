/** A section and a tag as terms of the index: a sign that no word begins with, so that a filter is one more list of articles. */
export const sectionTerm = (folder: string): string => `#${folder}`
export const tagTerm = (slug: string): string => `@${slug}`
export const isFilter = (term: string): boolean => /^[#@]/.test(term)
