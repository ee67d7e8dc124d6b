/** Marks in the table of contents which heading the reader has come to: the last that stands in the upper third or above. */
export function followContents(page: Window): void {
  const { document } = page
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')]
  const headings = links.map(({ hash }) =>
    document.getElementById(decodeURIComponent(hash.slice(1))),
  )
  const mark = () => {
    const passed = headings.filter(
      (heading) => heading && heading.getBoundingClientRect().top < page.innerHeight / 3,
    )
    links.forEach((link, index) => {
      if (index === passed.length - 1) link.setAttribute('aria-current', 'location')
      else link.removeAttribute('aria-current')
    })
  }
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66%' })
  for (const heading of headings) if (heading) observer.observe(heading)
}
