import { tinyPng } from '../../fixtures/tiny-files.ts'
import { addressOf, moments, type Page, pictures, type SmallSite } from './small-site.ts'
import type { SiteFlags } from './two-builds.ts'

/** Numbers from 0 up to 1, in an order that a seed decides. */
export type Random = () => number

export const pick = <Item>(random: Random, list: readonly Item[]): Item =>
  list[Math.floor(random() * list.length)] as Item

type Edit = (site: SmallSite, random: Random, flags: SiteFlags) => void

const articlesOf = ({ pages }: SmallSite) => pages.filter(({ date }) => date !== null)
/** Those that nothing else in the content names, and that name no file beside them. */
const freeOf = (site: SmallSite) => {
  const taken = new Set(
    site.pages.flatMap(({ folder, name }) => (folder.startsWith('en/') ? name : [])),
  )
  return articlesOf(site).filter(
    (page) =>
      !page.folder.startsWith('en/') &&
      !taken.has(page.name) &&
      !isLinked(site, page) &&
      !/\.(?:png|pdf)/.test(page.paragraphs.join()),
  )
}
const isLinked = ({ pages }: SmallSite, page: Page) =>
  pages.some(({ paragraphs }) => paragraphs.join().includes(addressOf(page)))

const word = (random: Random) =>
  pick(random, ['nước', 'đường', 'trường', 'họp', 'lễ', 'quỹ', 'chợ', 'cây']) +
  Math.floor(random() * 1000)

/** Files that are no good while they are there. */
export const brokenFiles = ['tin-tuc/hong.md', 'van-hoa/hong.png']

/** What editors do, and what is asked of a build. */
export const edits: Readonly<Record<string, Edit>> = {
  body(site, random) {
    pick(random, site.pages).paragraphs.push(`Thêm về ${word(random)}.`)
  },
  shorten(site, random) {
    const page = pick(random, site.pages)
    page.paragraphs = [`Chỉ còn ${word(random)}.`]
  },
  link(site, random) {
    const [from, to] = [pick(random, site.pages), pick(random, site.pages)]
    from.paragraphs.push(`Xem [${word(random)}](${addressOf(to)}).`)
  },
  title(site, random) {
    pick(random, site.pages).title = `Về ${word(random)}`
  },
  date(site, random) {
    pick(random, articlesOf(site)).date =
      `202${Math.floor(random() * 6)}-0${1 + Math.floor(random() * 9)}-11`
  },
  tag(site, random) {
    const page = pick(random, articlesOf(site))
    page.tags =
      random() < 0.3 ? [] : [...new Set([...page.tags, pick(random, ['Quỹ', 'Lễ hội', 'Hội họp'])])]
  },
  draft(site, random) {
    const page = pick(random, site.pages)
    page.draft = !page.draft
  },
  pin(site, random) {
    const page = pick(random, articlesOf(site))
    page.pinned = !page.pinned
  },
  move(site, random) {
    const free = freeOf(site)
    if (free.length > 0)
      pick(random, free).folder = pick(random, ['tin-tuc', 'thong-bao/2026', 'van-hoa'])
  },
  remove(site, random) {
    const free = freeOf(site)
    if (free.length > 4) site.pages.splice(site.pages.indexOf(pick(random, free)), 1)
  },
  add(site, random) {
    const [model] = articlesOf(site)
    if (!model || site.pages.length > 22) return
    site.pages.push({
      ...model,
      folder: pick(random, ['tin-tuc', 'thong-bao', 'van-hoa/2026']),
      name: `moi-${Math.floor(random() * 1e6)}`,
      title: `Mới: ${word(random)}`,
      aliases: [],
    })
  },
  rename(site, random) {
    const free = freeOf(site)
    if (free.length === 0) return
    const page = pick(random, free)
    if (random() < 0.5) page.aliases.push(addressOf(page))
    page.name = `ten-${Math.floor(random() * 1e6)}`
  },
  picture(site, random) {
    const file = pick(random, pictures)
    site.files.set(file, tinyPng(20 + Math.floor(random() * 40), 20))
  },
  lead(site, random) {
    const page = pick(random, articlesOf(site))
    page.image = page.image === null || random() < 0.5 ? pick(random, pictures) : null
  },
  alias(site, random) {
    const page = pick(random, articlesOf(site))
    if (page.aliases.length > 0) page.aliases = []
    else
      page.aliases.push(
        `/cu/${word(random)
          .normalize('NFD')
          .replace(/\P{ASCII}|đ/gu, '')}/`,
      )
  },
  withdraw(site, random) {
    if (random() < 0.5) site.withdrawn.push(`/tin-tuc/rut-${Math.floor(random() * 1e6)}/`)
    else if (site.withdrawn.length > 1) site.withdrawn.pop()
  },
  settings({ settings }, random) {
    settings.name = pick(random, ['Ủy ban nhân dân phường Đại Kim', 'UBND phường Đại Kim'])
    settings.notice = pick(random, ['', 'Nghỉ lễ', 'Nghỉ Tết'])
    settings.menu = pick(random, ['/tin-tuc/', '/gioi-thieu/'])
    settings.news = pick(random, ['Tin tức', 'Tin', 'Thời sự'])
    settings.successor = pick(random, ['', '', '', '2026-02-01'])
  },
  problem(site, random, flags) {
    flags.skipBad = random() < 0.7
    if (brokenFiles.map((file) => site.files.delete(file)).includes(true)) return
    site.files.set(pick(random, brokenFiles), '---\ntitle: Hỏng\n---\n\n[x](/khong-co/)\n')
  },
  clock(_, random, flags) {
    flags.at = pick(random, moments)
  },
  drafts(_, __, flags) {
    flags.drafts = !flags.drafts
  },
  skipBad(_, __, flags) {
    flags.skipBad = !flags.skipBad
  },
  basePath(_, __, flags) {
    flags.basePath = flags.basePath === '/' ? '/daikim/' : '/'
  },
  compress(_, __, flags) {
    flags.compress = !flags.compress
  },
  search(_, __, flags) {
    flags.search = !flags.search
  },
  host(_, random, flags) {
    flags.hosts = pick(random, [[], ['netlify', 'github'], ['nginx'], ['apache'], ['gitlab']])
  },
}
