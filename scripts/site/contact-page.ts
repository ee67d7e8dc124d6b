import type { Frame } from './site.ts'

const slugs = ['lien-he/', 'contact/']

/** Whether the standing page at this address is the one that says how to reach the body. */
export function isContactPage(address: string, { home }: Pick<Frame, 'home'>): boolean {
  return slugs.some((slug) => address === home + slug)
}
