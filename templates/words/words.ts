import type { Language } from '../../scripts/content/site-config.ts'
import { en } from './en.ts'
import type { ReadingWords } from './reading/reading-words.ts'
import { vi } from './vi.ts'

/** Every word that a template says, in one language. */
export interface Words {
  /** `og:locale`, the form that Open Graph asks for. */
  readonly locale: string
  /** What the language is called by those who speak it. */
  readonly languageName: string
  readonly portal: string
  readonly skip: string
  readonly home: string
  readonly all: string
  readonly allOf: (section: string) => string
  readonly countOfArticles: (count: string) => string
  /** Name of the time zone, read after an hour. */
  readonly zone: (timeZone: string) => string
  readonly menu: string
  readonly breadcrumbs: string
  readonly notice: string
  readonly merged: string
  readonly mergedInto: (since: string) => string
  /** The same before the day has come. */
  readonly mergingInto: (since: string) => string
  /** What only the site of a body that is no more says. */
  readonly archive: {
    /** After a name: that it is an archive. */
    readonly mark: string
    readonly portal: string
    /** Read after the sentence of the merger. */
    readonly frozen: string
    readonly description: (name: string, parent: string, since: string) => string
    readonly empty: string
    readonly contact: (since: string) => string
    /** Read before the name of the successor. */
    readonly contactNow: string
    readonly feeds: string
    readonly feedEndTitle: string
    readonly feedEnd: (name: string, since: string, successor: string) => string
  }
  readonly homeDescription: (name: string, parent: string) => string
  readonly pinned: string
  readonly standingPages: string
  readonly sections: string
  readonly aside: string
  readonly empty: string
  /** The viewer of a gallery. */
  readonly viewer: {
    readonly name: string
    readonly count: (number: string, total: string) => string
    readonly close: string
    readonly before: string
    readonly next: string
  }
  readonly article: {
    readonly updated: string
    readonly author: string
    readonly source: string
    readonly readingTime: (minutes: number) => string
    readonly views: string
    /** What exactly is counted, as a tooltip. */
    readonly viewsMeaning: string
    readonly contents: string
    readonly tags: string
    readonly related: string
    readonly neighbours: string
    readonly newer: string
    readonly older: string
  }
  readonly reading: ReadingWords
  readonly pagination: {
    readonly label: string
    readonly newer: string
    readonly older: string
    readonly page: (number: number) => string
    /** `Tin tức, trang 2`: the title of a page that is not the first. */
    readonly titleOf: (title: string, number: number) => string
  }
  readonly statistics: {
    readonly title: string
    readonly online: string
    readonly window: string
    /** What exactly is counted, as tooltips of the two headings. */
    readonly onlineMeaning: string
    readonly visitsMeaning: string
    readonly guests: string
    readonly members: string
    readonly total: string
    readonly visitsGroup: string
    readonly today: string
    readonly month: string
    readonly visits: string
    /** The way to the page of the figures by day. */
    readonly byDay: string
    readonly asOf: (day: string) => string
    /** Why there is but one number. */
    readonly frozen: string
    /** The page script reads these four from `data-words`; `{time}` is the hour of the last good answer. */
    readonly states: {
      readonly loading: string
      readonly fresh: string
      readonly stale: string
      readonly unavailable: string
    }
  }
  readonly statisticsPage: {
    readonly title: string
    readonly description: (name: string) => string
    readonly intro: string
    /** What the old site had counted, and up to which day. */
    readonly baseline: (count: string, day: string | null) => string
    readonly noScript: string
    readonly source: string
    readonly today: string
    readonly weekBefore: string
    readonly byDay: string
    readonly byMonth: string
    readonly month: string
    readonly tables: { readonly days: string; readonly months: string }
    readonly gaps: string
    /** What a hollow bar is. */
    readonly parts: { readonly days: string; readonly months: string }
    readonly mostRead: string
    /** The script of the page reads these from `data-words`; what stands in braces it fills in. */
    readonly script: {
      readonly loading: string
      readonly none: string
      readonly failed: string
      readonly gap: string
      readonly bar: string
      readonly highest: string
      readonly partial: string
      readonly until: string
      readonly read: string
      readonly save: string
      readonly charts: { readonly days: string; readonly months: string }
      readonly columns: { readonly day: string; readonly visits: string; readonly views: string }
    }
  }
  readonly search: {
    readonly title: string
    readonly description: (name: string) => string
    readonly field: string
    readonly placeholder: string
    readonly submit: string
    readonly section: string
    readonly anySection: string
    readonly year: string
    readonly anyYear: string
    readonly tag: string
    readonly anyTag: string
    readonly order: string
    readonly best: string
    readonly newest: string
    readonly more: string
    readonly withoutScript: string
    /** Over the form of another search. */
    readonly elsewhere: (name: string) => string
    /** The script of the page reads these from `data-words`; what stands in braces it fills in. */
    readonly script: {
      readonly loading: string
      readonly none: string
      readonly failed: string
      readonly one: string
      readonly many: string
      readonly suggestions: string
      readonly everywhere: string
      readonly title: string
      /** A short date: `{dd}` is a day of two figures, `{d}` without the zero before it. */
      readonly date: string
      /** As short dates have them. */
      readonly months: readonly string[]
    }
  }
  readonly tag: {
    readonly title: (tag: string) => string
    readonly description: (tag: string, name: string) => string
  }
  readonly year: {
    readonly title: (year: number) => string
    readonly description: (year: number, name: string) => string
    readonly month: (month: number) => string
    readonly neighbours: string
  }
  readonly outline: {
    readonly title: string
    readonly description: (name: string) => string
    readonly years: string
    readonly tags: string
  }
  readonly notFound: {
    readonly title: string
    readonly text: string
    readonly choices: string
  }
  /** Without a network. */
  readonly offline: {
    readonly title: string
    readonly text: string
    /** The worker puts these into pages; what stands in braces it fills in. */
    readonly worker: { readonly saved: string; readonly again: string; readonly readable: string }
  }
  readonly gone: {
    /** Title of the page, whose addresses tell several of them apart. */
    readonly title: (address: string) => string
    readonly heading: string
    readonly text: (day: string) => string
    readonly reason: string
  }
  readonly redirect: {
    readonly title: (title: string, from: string) => string
    readonly text: string
  }
  readonly feeds: {
    readonly label: string
    readonly atom: string
    readonly json: string
    readonly title: (name: string, format: string) => string
  }
  readonly footer: {
    readonly address: string
    readonly phone: string
    readonly email: string
    readonly responsible: string
    readonly site: string
    readonly archive: string
    readonly links: string
    readonly reuse: string
    readonly printedFrom: string
    readonly published: string
  }
}

const languages = { vi, en } satisfies Record<Language, Words>

/** The words of the site's language. */
export function words(language: Language): Words {
  return languages[language]
}
