// The articles as data.
export const data = { permalink: '/bai-viet.json', eleventyExcludeFromCollections: true }

export function render({ frame, collections }) {
  const articles = collections.articles.map(({ url, date, data: article }) => ({
    address: url,
    url: frame.url + url,
    title: article.title,
    date: this.iso(date),
    updated: null,
    author: article.author ?? frame.author,
    source: null,
    section: article.section,
    tags: article.tags,
    summary: article.description,
    image: article.image
      ? { url: `${frame.url}/hinh/${article.image.src}`, alt: article.image.alt }
      : null,
  }))
  return JSON.stringify({ version: 1, articles, moved: [], withdrawn: [] })
}
