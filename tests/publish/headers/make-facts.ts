import type { SiteFacts } from '../../../scripts/publish/headers/site-facts.ts'

/** A small site: one script, an old address of a file, one of a folder with Vietnamese letters, and a withdrawn article. */
export function makeFacts(fields: Partial<SiteFacts> = {}): SiteFacts {
  return {
    basePath: '/',
    reaches: [],
    scripts: ['sha256-AAAA='],
    moved: [
      { from: '/xem-tin/bai.html', to: '/tin-tuc/bai/' },
      { from: '/tin-cũ/', to: '/tin-tuc/bai/' },
    ],
    gone: [{ address: '/tin-tuc/da-go/' }],
    files: new Set([
      'index.html',
      '404.html',
      'tin-tuc/bai/index.html',
      'tin-tuc/da-go/index.html',
      'xem-tin/bai.html',
      'tin-cũ/index.html',
      'assets/cong-01234567.css',
      'assets/nap-truoc-01234567.speculationrules',
    ]),
    compressed: false,
    ...fields,
  }
}

/** So many old addresses, all of one article. */
export function manyMoved(count: number): SiteFacts['moved'] {
  return Array.from({ length: count }, (_, index) => ({
    from: `/xem-tin/${index}.html`,
    to: '/tin-tuc/bai/',
  }))
}

/** So many withdrawn addresses. */
export function manyGone(count: number): SiteFacts['gone'] {
  return Array.from({ length: count }, (_, index) => ({ address: `/tin-tuc/da-rut-${index}/` }))
}

/** What a site in letters and in a request is called: the base path and the old address in both forms. */
export const oldFolder = { decoded: '/tin-cũ/', encoded: '/tin-c%C5%A9/' }
