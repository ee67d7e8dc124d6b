import type { ReleaseWords } from './release-words.ts'

const number = new Intl.NumberFormat('en')

export const en: ReleaseWords = {
  released: ({ name, copied, linked, seconds, current }) =>
    `✔ Released ${name}: ${number.format(copied)} new files, ${number.format(linked)} as before, ${seconds} s → ${current}`,
  rolledBack: ({ name, current }) => `✔ Went back to ${name} → ${current}`,
  listed: ({ name, files, size, isCurrent, isGoneBack }) =>
    `${isCurrent ? '→' : ' '} ${name}  ${number.format(files)} files, ${size}${isCurrent ? '  (current)' : ''}${isGoneBack ? '  (gone back from)' : ''}`,
  noReleases: (to) => `There are no releases in ${to}.`,
  tampered: (folder) =>
    `✖ Not released: ${folder} is no longer as it was built. Find out who changed it, then run npm run build again.`,
  tamperedRelease: (name) =>
    `✖ Did not go back: release ${name} is no longer as it was made. Find out who changed it; with its folder removed, the next try goes back further.`,
  nothingBuilt: (output) => `Nothing has been built at ${output}. Run npm run build first.`,
  manifestInvalid: (to) =>
    `The manifest of ${to} was not written by npm run build, or was damaged.`,
  noOlder: (to) => `There is no release in ${to} before the current one to go back to.`,
  foreignCurrent: (path) =>
    `"${path}" is not a link that npm run release has made, and is not replaced. Choose another folder for --to.`,
  refused: '--to must not lie in the built site, nor the built site among the releases.',
  wrongKeep: (written) => `--keep takes a whole number from 1, not "${written}".`,
  waiting: '… another command has the site or the releases, waiting for it',
  locked:
    'Another command still has the site or the releases. Wait until it is done and run again.',
  untidy: ({ name, reason }) =>
    `Release ${name} is up, but not all was tidied: ${reason} The next command does the rest.`,
  oldReleaseKept: 'The current release is as it was.',
}
