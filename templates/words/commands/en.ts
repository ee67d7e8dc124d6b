import type { CommandWords } from './command-words.ts'

export const en: CommandWords = {
  published: ({ articles, standingPages, files, pictures, size, seconds, output }) =>
    `✔ ${articles} articles, ${standingPages} standing pages → ${files} files, ${size}, ${pictures === 0 ? '' : `${pictures} pictures made, `}${seconds} s: ${output}`,
  notPublished: 'Nothing was published. The site published before is as it was.',
  leftOut: (files) => `⚠ ${files.length} files with errors were left out: ${files.join(', ')}`,
  redirectsLeftOut: (host, count) =>
    `⚠ ${host} has no room for all old and withdrawn addresses: ${count} of them have only a page instead of a 301 or 410.`,
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
    `"${folder}" is not written: it holds other files or the content, or lies in a built site, so that files would be lost. Choose a new folder for --output, or that of an earlier build.`,
  diskFull: (path) => `The disk is full while writing ${path}. Free some room and run again.`,
  noPermission: (path) => `No permission to read or write ${path}. Check the folder's rights.`,
  outputUnfit: (folder) =>
    `"${folder}" cannot be the --output: it is a file, a link or a mounted disk. Choose an ordinary folder, for example "${folder}/dist".`,
  leftoverForeign: (path) =>
    `${path} was not left by an earlier build, so it is neither used nor removed. See what it is, delete it and run again.`,
  nameUnfit: (folder) =>
    `The path "${folder}" has a *, so what the process that makes the pages may write cannot be limited. Choose a folder without it.`,
  otherDisk: (path) =>
    `${path} is on a mounted disk of its own, and no file can be renamed into it. Choose an --output that lies inside that disk with all that is beside it.`,
  noFolder: (path) => `${path} is not a folder. Check the path.`,
  contentChanged: (file) =>
    `The file ${file} was changed while the site was being built. Run the command again.`,
  builderEnded:
    'The process that makes the pages was ended before it was done, perhaps because memory ran out. Run again.',
  interrupted: 'Stopped half-way, as asked.',
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
  publishedUnknown: (site) =>
    `⚠ How many articles ${site} has (bai-viet.json) could not be read, so this time the number is not compared with the site that is online.`,
  waiting: '… another build is writing to the same folder, waiting for it',
  wrongPrivateKey: (file) =>
    `"${file}" cannot be read as a private key. --sign takes the private half that npm run keys made.`,
  wrongPublicKey: (file) =>
    `"${file}" cannot be read as a public key. --key takes the public half that npm run keys made (…public.pem).`,
  keysMade: ({ privateFile, publicFile }) =>
    [
      `✔ Private key: ${privateFile}`,
      '  Whoever has it can sign a site in your name. Put it among the secrets of the CI that runs npm run build -- --sign,',
      '  keep one copy offline, and delete this file. Never put it into the repository or on the web server.',
      `✔ Public key: ${publicFile}`,
      '  Give it to whoever runs npm run verify -- … --key, on a machine other than the web server:',
      '  somebody who can change the site must not be able to change the key that it is verified with.',
    ].join('\n'),
  keyExists: (file) =>
    `${file} is there already and is not overwritten: a lost key cannot be made again. Choose another name for --to.`,
  keyInProject: (file) =>
    `No key is made in the project's folder (${file}): it would get into the repository sooner or later. Choose a place outside of it for --to.`,
  locked: 'Another build is still writing to the same folder. Wait until it is done and run again.',
  due: (due) => {
    switch (due.reason) {
      case 'article-appears':
        return `${due.file}: its time has come`
      case 'article-expires':
        return `${due.file}: it has expired`
      case 'notice-appears':
        return 'site.yaml: the time of the notice has come'
      case 'notice-ends':
        return 'site.yaml: the notice has expired'
      case 'merged':
        return 'site.yaml: the day of the merger has come, the site becomes an archive'
      case 'contact-renewed':
        return 'security.txt: it will soon expire and must be published again'
    }
  },
  nothingDue:
    'Nothing needs to be published again: no article is scheduled for now or has expired.',
}
