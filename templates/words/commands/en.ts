import type { CommandWords } from './command-words.ts'

export const en: CommandWords = {
  published: ({ articles, standingPages, files, size, seconds, output }) =>
    `✔ ${articles} articles, ${standingPages} standing pages → ${files} files, ${size}, ${seconds} s: ${output}`,
  notPublished: 'Nothing was published. The site published before is as it was.',
  leftOut: (files) => `⚠ ${files.length} files with errors were left out: ${files.join(', ')}`,
  building: '… building the site',
  serving: (address) =>
    `The site runs at ${address} (stop: Ctrl+C). Save an article and the page follows.`,
  countingHere: 'The visit statistics count for real here.',
  rebuilt: ({ articles, seconds }) => `✔ Updated: ${articles} articles, ${seconds} s`,
  problemPageTitle: 'The content has errors',
  problemPageHint: 'Repair and save the file, and this page comes back as it was.',
  line: 'line',
  changeTo: 'Change to:',
  counted: ({ errors, warnings, files }) =>
    `${errors} errors, ${warnings} warnings in ${files} files.`,
  allGood: (files) => `✔ ${files} files, no errors.`,
  portTaken: (port) =>
    `Port ${port} is taken by another program. Choose another: npm start -- --port ${port + 1}`,
  noContent: (folder) => `There is no content folder "${folder}". Check --content.`,
  outputRefused: (folder) =>
    `"${folder}" is not written: it holds other files, or the content, which would be lost. Choose a new folder for --output, or that of an earlier build.`,
  diskFull: (path) => `The disk is full while writing ${path}. Free some room and run again.`,
  noPermission: (path) => `No permission to read or write ${path}. Check the folder's rights.`,
  unexpected: (message) => `Could not finish: ${message}`,
  oldSiteKept: 'The site published before is as it was.',
  articleExists: (path) => `${path} is there already. Choose another title, or edit that file.`,
  noSuchSection: (section, known) =>
    `There is no section "${section}". Sections: ${known.join(', ')}.`,
  siteFileBroken:
    'site.yaml has errors, so the sections are not known. Run npm run check to see them.',
  addressTaken: (address) => `The address ${address} belongs to the system. Choose another title.`,
  titleWithoutLetters: 'The title needs at least one letter or digit.',
  writeHere: 'Write the article here.',
  removeWhenDone: 'A draft is not published. Remove this line when the article is done.',
  noSuchArticle: (path) => `No article or standing page of the content folder is "${path}".`,
  addressShared: (address) =>
    `The address ${address} is that of another file too. Run npm run check and repair that first.`,
  withdrawnFileHead:
    '# Addresses of withdrawn articles, written by npm run withdraw. An address without its entry may be used again.\n',
  withdrawn: (path, addresses, list) =>
    `✔ ${path} is withdrawn. From the next build on, ${addresses.join(', ')} will say so.\nCommit both changes: ${list} and the removal of ${path}.`,
  nobodyUses: (files) =>
    `No article uses these files any more, they may be deleted: ${files.join(', ')}`,
  siteRefused: (refusal) => {
    switch (refusal.reason) {
      case 'file-incomplete':
        return `The file ${refusal.path} of the new site is missing or cut short.`
      case 'page-empty':
        return `The page ${refusal.path} of the new site is empty.`
      case 'link-broken':
        return `The page ${refusal.link.page} leads to ${refusal.link.target}, which the new site does not have.`
      case 'articles-fewer':
        return `The new site has only ${refusal.now} articles; there were ${refusal.before}. If that is what you want, run again with --allow-shrink.`
    }
  },
  waiting: '… another build is writing to the same folder, waiting for it',
  locked: 'Another build is still writing to the same folder. Wait until it is done and run again.',
}
