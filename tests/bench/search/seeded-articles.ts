import type { SearchText } from '../../../scripts/search/search-text.ts'

const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'
  .split(' ')
  .concat([''])
const rimes =
  'a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ich iêc iêm iên iêng iêp iêt iêu im in inh ip it o oa oai oan oang oanh oat oc oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u uân uât uc ui um un ung uôc uôi uôn uông uôt up ut ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươt ưt y'.split(
    ' ',
  )
const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
const sections = ['tin-tuc', 'thong-bao', 'cai-cach-hanh-chinh', 'van-hoa-xa-hoi']

/** As many different syllables and words of two as 10,000 Vietnamese articles have, about. */
const syllableCount = 3700
const wordCount = 12_000
const phraseCount = 20_000
const topicCount = 400

/**
 * So many articles of about 4 KB, the same every time, made of Vietnamese syllables whose frequencies fall as those of a language
 * do: about 400 different syllables and 480 pairs of neighbours in an article, as in real ones.
 */
export function seededArticles(count: number): SearchText[] {
  const random = seededNumbers(2026)
  const pick = <Item>(list: readonly Item[], flatness: number): Item => {
    // Zipf and Mandelbrot: the n-th of a list comes with 1 / (n + flatness).
    const rank = flatness * (((list.length + flatness) / flatness) ** random() - 1)
    return list[Math.min(list.length - 1, Math.floor(rank))] as Item
  }
  const syllables = shuffled(
    onsets.flatMap((onset) =>
      rimes.flatMap((rime) => tones.map((tone) => syllable(onset, rime, tone))),
    ),
    random,
  ).slice(0, syllableCount)
  const words = Array.from({ length: wordCount }, () =>
    random() < 0.25 ? pick(syllables, 60) : `${pick(syllables, 60)} ${pick(syllables, 60)}`,
  )
  // Offices write in set phrases: what is new is how they follow one another.
  const phrases = Array.from({ length: phraseCount }, () =>
    Array.from({ length: 2 + Math.floor(random() * 4) }, () => pick(words, 60)).join(' '),
  )
  const topics = Array.from({ length: topicCount }, () =>
    Array.from({ length: 40 }, () => pick(phrases, 2000)),
  )
  const phrase = (length: number, topic: readonly string[]) =>
    Array.from({ length }, () => (random() < 0.6 ? pick(topic, 10) : pick(phrases, 40))).join(' ')
  return Array.from({ length: count }, (_, index): SearchText => {
    const topic = pick(topics, 40)
    const day = new Date(Date.UTC(2012, 0, 1) + index * 36e5 * 12).toISOString().slice(0, 10)
    const code = `Nghị quyết số ${1 + Math.floor(random() * 900)}/NQ-HĐND ngày ${day.split('-').reverse().join('/')}`
    const paragraphs = Array.from({ length: 8 }, () =>
      Array.from({ length: 4 }, () => capital(phrase(3, topic))).join('. '),
    )
    return {
      address: `/${sections[index % sections.length]}/bai-${index}/`,
      title: capital(phrase(2, topic)),
      summary: `${capital(phrase(4, topic))}.`,
      body: [...paragraphs, `${code}.`].join('\n'),
      around: '',
      date: day,
      section: sections[index % sections.length] ?? '',
      tags: [`the-${index % 40}`],
    }
  })
}

/** A generator of the same numbers every time, from 0 up to 1: mulberry32. */
export function seededNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function syllable(onset: string, rime: string, tone: string): string {
  const vowel = rime.search(/[ăâêôơư]/)
  const at = (vowel < 0 ? rime.search(/[aeiouy]/) : vowel) + 1
  return (onset + rime.slice(0, at) + tone + rime.slice(at)).normalize('NFC')
}

function shuffled<Item>(list: readonly Item[], random: () => number): Item[] {
  return list
    .map((item) => [random(), item] as const)
    .toSorted(([one], [other]) => one - other)
    .map(([, item]) => item)
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
