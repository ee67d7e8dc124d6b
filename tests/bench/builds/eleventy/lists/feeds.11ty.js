// Data as JSON is built from data, so this one is JavaScript: the feeds of the site and of its sections.
export const data = {
  pagination: {
    data: 'frame.order',
    size: 1,
    alias: 'folder',
    before: (folders) => ['', ...folders],
  },
  permalink: ({ folder }) => `${folder === '' ? '' : `/${folder}`}/feed.json`,
  eleventyExcludeFromCollections: true,
}

export function render({ folder, frame, collections }) {
  const own = frame.sections[folder]
  const path = own?.address ?? '/'
  const list = own ? collections.sections[folder] : collections.articles
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: own ? `${own.title} – ${frame.name}` : frame.name,
    home_page_url: frame.url + path,
    feed_url: `${frame.url}${path}feed.json`,
    description: own?.description ?? frame.parent,
    authors: [{ name: frame.name, url: `${frame.url}/` }],
    language: 'vi',
    items: list.slice(0, 20).map((one) => ({
      id: frame.url + one.url,
      url: frame.url + one.url,
      title: one.data.title,
      content_html: one.content,
      summary: one.data.description,
      date_published: this.rfc3339(one.date),
      authors: [{ name: one.data.author ?? frame.author }],
      tags: [frame.sections[one.data.section].title, ...one.data.tags],
    })),
  })
}
