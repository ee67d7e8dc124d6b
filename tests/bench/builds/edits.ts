import type { SeededArticle } from './seeded-site.ts'

/** What an editor does to one of the articles between two builds; `round` makes it another change every time. */
export const edits = {
  body: (articles: readonly SeededArticle[], round: number): SeededArticle => {
    const article = chosen(articles, round)
    return { ...article, markdown: `${article.markdown}\n\nBổ sung lần ${round + 1}.` }
  },
  title: (articles: readonly SeededArticle[], round: number): SeededArticle => {
    const article = chosen(articles, round)
    return { ...article, title: `${article.title}, sửa lần ${round + 1}` }
  },
  added: (articles: readonly SeededArticle[], round: number): SeededArticle => ({
    ...chosen(articles, round),
    slug: `bai-moi-${round + 1}`,
    title: `Bài mới ${round + 1}`,
    date: `2025-12-31 ${String(10 + (round % 12)).padStart(2, '0')}:00`,
    pinned: false,
  }),
} satisfies Record<string, (articles: readonly SeededArticle[], round: number) => SeededArticle>

/** One in the middle of the ten years, another one every round. */
function chosen(articles: readonly SeededArticle[], round: number): SeededArticle {
  return articles[(Math.floor(articles.length / 2) + round) % articles.length] as SeededArticle
}
