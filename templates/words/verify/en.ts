import type { VerifyWords } from './verify-words.ts'

const kinds = { file: 'file', folder: 'folder', link: 'link', special: 'special file' }
const number = new Intl.NumberFormat('en')
const alsoAt = (others: number) =>
  others === 0 ? '' : ` (and so at ${number.format(others)} other addresses)`

export const en: VerifyWords = {
  findings: {
    changed: ({ expected, found, what }) => {
      if (what !== 'file') return `a ${kinds[what]} stands in its place.`
      if (found === expected) return 'its content was changed, its size was not.'
      const now = found === null ? 'more than that' : `${number.format(found)} bytes`
      return `its content was changed: ${number.format(expected)} bytes as built, ${now} now.`
    },
    missing: () => 'is missing.',
    added: ({ what, from }) => {
      const via = from === null ? '' : `, found through ${from}`
      return `this ${kinds[what]} is not part of what was built${via}.`
    },
    'manifest-invalid': () => 'is not the manifest of a build, or was damaged.',
    'manifest-unsigned': () => 'the manifest is not signed.',
    'signature-wrong': () =>
      'the signature of the manifest is wrong: it was changed, or signed with another key.',
    'issued-missing': () =>
      'the manifest has no signed date, so nobody can say whether it is the newest.',
    'issued-wrong': () => 'the signature of the date is wrong: the date was changed.',
    'issued-ahead': ({ at }) =>
      `the date ${at} lies in the future. Check the clock of the machine that builds.`,
    'issued-twice': ({ at }) =>
      `another manifest with the same date ${at} has been seen: one of the two was not meant to be published.`,
    replayed: ({ at, seen }) =>
      `an old manifest is shown again: built at ${at}, while one built at ${seen} has been seen.`,
    unfinished: () => 'a publication was cut short. The next npm run build finishes it.',
    unreadable: ({ reason }) => `cannot be read (${reason}).`,
    'no-answer': ({ reason }) => `the server does not answer (${reason}).`,
    'given-up': ({ reason }) =>
      reason === 'time'
        ? 'the check took too long and was broken off: what follows is not all.'
        : 'the server left too many questions without an answer, and the check was broken off: what follows is not all.',
    'status-wrong': ({ status }) => `the server answers ${status} instead of 200.`,
    redirected: ({ status, to }) => `is redirected (${status}) to ${to}.`,
    'encoding-wrong': ({ encoding }) =>
      `the server says that it is compressed as "${encoding}", and it is not: browsers show an error.`,
    'header-missing': ({ header, others }) =>
      `the security header ${header} is missing${alsoAt(others)}.`,
    'header-weak': ({ header, value, others }) =>
      `the security header ${header} allows more than the site's own: "${value}"${alsoAt(others)}.`,
    'header-foreign': ({ header, value, others }) =>
      `the server adds a header that no page of the site has, ${header}: "${value}"${alsoAt(others)}.`,
    'type-wrong': ({ type, expected, others }) =>
      `is sent as "${type}" instead of ${expected}${alsoAt(others)}.`,
    'probe-found': ({ status }) =>
      `nothing must be at this address, but the server answers ${status}.`,
    'soft-404': () =>
      'an address that was made up is answered with 200. It must be 404, or planted pages cannot be told from missing ones.',
    'missing-page-foreign': () =>
      'an address that is not there must be answered with 404.html as built, but the server sends another page.',
    cloaked: ({ visitor }) =>
      visitor === 'robot'
        ? 'search engines get another page than everybody else.'
        : 'telephones that come from a search engine get another page than everybody else.',
  },
  allGood: ({ target, checked }) =>
    `✔ ${target}: ${number.format(checked)} files are as they were built, and nothing was added.`,
  different: ({ target, findings, checked }) =>
    `✖ ${target}: ${number.format(findings)} differences from what was built (${number.format(checked)} files in the manifest).`,
  notAll: ({ target, findings, checked }) =>
    `⚠ ${target}: no difference was found, but ${number.format(findings)} things could not be checked (${number.format(checked)} files in the manifest).`,
  more: (count) => `… and ${number.format(count)} more of this kind`,
  asking: 'comparing',
  unreachable: ({ site, reason }) => `Could not check: ${site} does not answer (${reason}).`,
  noFolder: (folder) => `Could not check: the folder ${folder} cannot be read.`,
  noManifest: (file) => `Could not check: the manifest ${file} cannot be read.`,
  seenInvalid: (file) =>
    `Could not check: ${file} does not say when the newest manifest seen was built. Find out who changed it before you remove it.`,
  wrongAddress: (address) =>
    `A site's address looks like https://daikim.example.vn/, without query, anchor or password; not "${address}".`,
  seenWithoutKey: '--seen needs --key: a date that is not signed can be changed by anybody.',
}
