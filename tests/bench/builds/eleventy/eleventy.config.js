// A site as one writes it for Eleventy: Markdown inputs, Nunjucks layouts, filters and collections.
import { articleDates, local } from './dates.js'

const perPage = 20

export default function configure(eleventy) {
  eleventy.addPassthroughCopy({ static: '/' })
  eleventy.setUseGitIgnore(false)
  articleDates(eleventy)
  eleventy.amendLibrary('md', (markdown) => markdown.use(headingIds))

  const articles = (api) => api.getFilteredByGlob('content/*/*.md').toReversed()
  eleventy.addCollection('articles', articles)
  eleventy.addCollection('sectionPages', (api) => pagesOf(bySection(articles(api))))
  eleventy.addCollection('tagPages', (api) =>
    [...grouped(articles(api), ({ data }) => data.tags)].map(([tag, list]) => ({ tag, list })),
  )
  eleventy.addCollection('yearPages', (api) =>
    [...grouped(articles(api), ({ date }) => [local(date).getUTCFullYear()])].map(
      ([year, list]) => ({
        year,
        months: [...grouped(list, ({ date }) => [local(date).getUTCMonth() + 1])],
        count: list.length,
      }),
    ),
  )
  eleventy.addCollection('sections', (api) => Object.fromEntries(bySection(articles(api))))

  eleventy.addFilter('neighbour', (list, url, step) => positions(list).get(url)?.[step])
  eleventy.addFilter('related', related)
  eleventy.addFilter('readingTime', (content) =>
    Math.ceil(content.replace(/<[^>]*>/g, '').split(/\s+/).length / 213),
  )
  eleventy.addFilter('headings', (content) =>
    [...content.matchAll(/<h([23]) id="([^"]*)">(.*?)<\/h/g)].map(([, level, id, text]) => ({
      level,
      id,
      text,
    })),
  )
  eleventy.addFilter('encode', (text) => encodeURIComponent(text))
  eleventy.addFilter('json', (value) => JSON.stringify(value).replaceAll('<', '\\u003c'))
  eleventy.addFilter('after', (list, count) => list.slice(count))
  eleventy.addFilter('first', (list, count) => list.slice(0, count))
  eleventy.addFilter('without', (list, other) => list.filter((one) => one !== other))
  eleventy.addFilter('pinned', (list) => list.filter(({ data }) => data.pinned))
  eleventy.addFilter('ofYear', (list, year) => list.find((page) => page.year === year))
  eleventy.addFilter('push', (list, more) => [...list, more])

  return {
    dir: { input: 'content', includes: '../_includes', data: '../_data' },
    markdownTemplateEngine: 'njk',
    htmlTemplateEngine: 'njk',
  }
}

function grouped(list, keysOf) {
  const groups = new Map()
  for (const one of list) {
    for (const key of keysOf(one)) groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return groups
}

function bySection(list) {
  return Map.groupBy(list, ({ data }) => data.section)
}

/** Every page of every section's list, pinned articles first. */
function pagesOf(sections) {
  return [...sections].flatMap(([folder, list]) => {
    const sorted = list.toSorted(
      (one, other) => Number(other.data.pinned ?? 0) - Number(one.data.pinned ?? 0),
    )
    const total = Math.ceil(sorted.length / perPage)
    return Array.from({ length: total }, (_, index) => ({
      folder,
      total,
      number: index + 1,
      list: sorted.slice(index * perPage, (index + 1) * perPage),
    }))
  })
}

const known = new WeakMap()

/** For each article of a list its neighbours. */
function positions(list) {
  if (!known.has(list)) {
    known.set(
      list,
      new Map(
        list.map(({ url }, index) => [url, { newer: list[index - 1], older: list[index + 1] }]),
      ),
    )
  }
  return known.get(list)
}

/** At most four others with the most tags in common. `byTag` is what Eleventy collects for each tag, oldest first. */
function related(byTag, tags, url) {
  const shared = new Map()
  for (const tag of tags) {
    for (const other of byTag[tag].slice(-24)) {
      if (other.url !== url) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
  }
  return [...shared]
    .toSorted(([one, ones], [other, others]) => others - ones || other.date - one.date)
    .slice(0, 4)
    .map(([other]) => other)
}

/** An address for every heading. */
function headingIds(markdown) {
  markdown.core.ruler.push('heading-ids', ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      if (token.type === 'heading_open') {
        token.attrSet(
          'id',
          tokens[index + 1].content
            .toLowerCase()
            .normalize('NFD')
            .replace(/[^a-z0-9 ]/g, '')
            .replaceAll(' ', '-'),
        )
      }
    }
  })
}
