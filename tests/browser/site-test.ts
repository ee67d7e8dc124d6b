import { test as base } from '@playwright/test'
import { siteFolder } from './build-site.ts'
import { serveFolder } from './serve-folder.ts'

/** A test with the built sample site behind `baseURL`; the figures fail unless a test answers them. */
export const test = base.extend<object, { origin: string }>({
  origin: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from this pattern.
    async ({}, use) => {
      const server = await serveFolder(siteFolder)
      await use(server.origin)
      await server.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ origin }, use) => use(origin),
})

export { expect } from '@playwright/test'

export const articlePath = '/xay-dung-dang/nang-cao-chat-luong-ket-nap-dang-vien/'

/** One page of every kind. */
export const kindsOfPage: Readonly<Record<string, string>> = {
  home: '/',
  section: '/tin-tuc/',
  article: articlePath,
  'standing page': '/lien-he/',
  tag: '/the/ket-nap-dang-vien/',
  year: '/luu-tru/2022/',
  'site map': '/so-do/',
  statistics: '/thong-ke/',
  search: '/tim-kiem/',
  'search with results': '/tim-kiem/?q=%C4%91%E1%BA%A1i+kim',
  'not found': '/404.html',
}

/** Pages of other kinds, and those of the English part. */
export const otherPages: Readonly<Record<string, string>> = {
  'article with footnotes': '/tin-tuc/phan-loai-rac-tai-nguon/',
  'withdrawn article': '/thong-bao/lich-tiep-cong-dan-thang-5/',
  'not kept': '/chua-luu.html',
  'home in English': '/en/',
  'section in English': '/en/thong-bao/',
  'article in English': '/en/thong-bao/tu-01-07-2025-thuoc-phuong-dinh-cong/',
  'standing page in English': '/en/lien-he/',
  'site map in English': '/en/so-do/',
  'statistics in English': '/en/thong-ke/',
  'search in English': '/en/tim-kiem/?q=ward',
  'not kept, in English': '/en/chua-luu.html',
}
