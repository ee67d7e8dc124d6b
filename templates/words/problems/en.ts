import type { ExpectedKind, ValueKind } from '../../../scripts/content/problem.ts'
import { picturesEn } from './pictures.ts'
import type { ProblemWords } from './problem-words.ts'

const kinds: Readonly<Record<ValueKind, string>> = {
  nothing: 'nothing',
  text: 'text',
  number: 'a number',
  boolean: 'true/false',
  list: 'a list',
  map: 'a group of keys',
  date: 'a date',
}

const expectations: Readonly<Record<ExpectedKind, string>> = {
  text: 'text',
  boolean: 'true or false',
  'whole-number': 'a whole number',
  'list-of-texts': 'a list of texts',
  list: 'a list',
  map: 'a group of keys',
  language: 'vi or en',
}

const meant = (suggestion: string | null) =>
  suggestion === null ? '' : ` Did you mean "${suggestion}"?`
const size = (bytes: number) => `${Math.ceil(bytes / 1024)} KB`

export const en: ProblemWords = {
  'not-utf8': () => 'The file is not saved as UTF-8. Open it and save it again as UTF-8.',
  utf16: () => 'The file is saved as UTF-16 (Notepad calls it Unicode). Save it again as UTF-8.',
  nul: () => 'The file holds NUL characters, so it is not a text. Copy the text into a new file.',
  'empty-file': () => 'The file is empty. Write the article or delete the file.',
  'file-too-big': ({ bytes, limit }) =>
    `The file has ${size(bytes)}, more than ${size(limit)}. Split the article or attach the long part as a file.`,
  'front-matter-too-big': ({ bytes, limit }) =>
    `The head of the article has ${size(bytes)}, more than ${size(limit)}. The text belongs below the second --- line.`,
  'front-matter-too-long': ({ lines, limit }) =>
    `The head of the article has ${lines} lines, more than ${limit}. Remove blank lines; the text belongs below the second --- line.`,
  unreadable: ({ reason }) => `The file cannot be read (${reason}). Check its permissions.`,
  'takes-too-long': ({ seconds }) =>
    `Reading this file took more than ${seconds} seconds and was given up. The text is too long or repeats itself oddly; split it or type that part again.`,
  'direction-control': ({ names }) =>
    `This line holds characters that turn the direction of writing (${names.join(', ')}), so it does not say what it shows. Remove them.`,
  'shapeless-in-address': ({ written }) =>
    `The address "${written}" holds a character that nobody sees. Type it again instead of pasting it.`,
  'too-many-marks': ({ limit }) =>
    `One letter bears more than ${limit} marks on top of each other. Delete that piece of text.`,
  'blank-before-front-matter': () =>
    'There is a blank line before the first ---. It must be the first line of the file.',
  'front-matter-not-closed': () =>
    'The head of the article is not closed. Add a line --- below its last key.',
  'word-dashes': ({ found }) =>
    `"${found}" was made by Word and does not count. Type three hyphens: ---`,
  'no-front-matter': () =>
    'The article has no head. The file begins with a line ---, then title and date, then another line ---.',
  'front-matter-not-a-map': ({ found }) =>
    `The head of the article must be lines such as "key: value", but it is ${kinds[found]}.`,
  'front-matter-language': ({ language }) =>
    `"${language}" must not stand after ---. Leave the three hyphens alone.`,
  'yaml-syntax': ({ detail }) => `This line is not a right "key: value" (${detail}).`,
  'yaml-tab': () => 'This line is indented with a tab. Use spaces.',
  'duplicate-key': ({ key, firstLine }) =>
    `The key "${key}" is on line ${firstLine} already. Remove one of them.`,
  'yaml-anchor': ({ name }) =>
    `Anchors such as "&${name}" are not allowed. Put quotes around the value if it is text.`,
  'yaml-alias': ({ name }) =>
    `"*${name}" is not allowed. Put quotes around the value if it is text.`,
  'yaml-merge': () => 'The key "<<" is not allowed. Write every key out.',
  'yaml-tag': ({ tag }) =>
    `The tag "${tag}" is not allowed. Put quotes around the value if it is text.`,
  'unknown-key': ({ key, suggestion, known }) =>
    `There is no key "${key}".${suggestion === null ? ` Known keys: ${known.join(', ')}.` : meant(suggestion)}`,
  'missing-key': ({ key, example }) =>
    `The key "${key}" is missing. Add it, for example: ${example}`,
  'blank-value': ({ key }) => `The key "${key}" has no value. Fill it in or remove the line.`,
  'title-not-text': ({ found, written }) =>
    `The title "${written}" was read as ${kinds[found]}. Put the title in quotes.`,
  'title-needs-quotes': () => 'The title has a colon, so it must stand in quotes.',
  'value-needs-quotes': ({ key }) =>
    `The value of "${key}" has a special character, so it must stand in quotes.`,
  'control-character': ({ key }) =>
    `"${key}" holds an unseen control character. Type this line again instead of pasting it.`,
  'text-too-long': ({ key, length, limit }) =>
    `"${key}" has ${length} characters; ${limit} are the most.`,
  'wrong-type': ({ key, expected, found, example }) =>
    `"${key}" must be ${expectations[expected]}, but is ${kinds[found]}. For example: ${example}`,
  'date-format': ({ key, written }) =>
    `"${written}" of "${key}" is not a date. Write 2022-09-05, 2022-09-05 19:30 or 05/09/2022.`,
  'date-impossible': ({ key, written }) => `"${written}" of "${key}" is not in the calendar.`,
  'image-alt-missing': () =>
    'The lead picture has no "alt": a sentence for people who do not see it.',
  'alias-outside': ({ alias }) =>
    `The old address "${alias}" must be on this site and begin with a slash, for example /tin-tuc/123/.`,
  'tag-spelling': ({ tag, other, otherFile }) =>
    `The tag "${tag}" is spelt "${other}" in ${otherFile}. Choose one spelling.`,
  'site-file-missing': () =>
    'There is no site.yaml (name, address, sections) in the content folder.',
  'url-format': ({ key, written }) =>
    `"${written}" is not a web address for "${key}". For example: https://daikim.example.vn`,
  'folder-name': ({ folder, suggestion }) =>
    `The folder name "${folder}" may have small letters, digits and hyphens only, for example "${suggestion}".`,
  'duplicate-section': ({ folder }) => `The section "${folder}" is declared twice.`,
  'time-zone-unknown': ({ written }) =>
    `There is no time zone "${written}". For Việt Nam: Asia/Ho_Chi_Minh.`,
  'colour-format': ({ written }) => `The colour "${written}" must look like "#9a1b1e", in quotes.`,
  'accent-contrast': ({ accent, ratio, background, needed }) =>
    `${accent} is hard to read on ${background}: contrast ${ratio}, at least ${needed} is needed. Choose a darker colour.`,
  'path-format': ({ key, written }) =>
    `"${written}" of "${key}" must be a path of this site such as /lien-he/, or an https address.`,
  'logo-missing': ({ written }) =>
    `There is no logo "${written}" beside site.yaml (png, webp or jpg).`,
  'section-unknown': ({ folder, known }) =>
    `The folder "${folder}" is not a section of site.yaml. Sections: ${known.join(', ')}.`,
  'file-outside-section': ({ name }) =>
    `"${name}" must be in the folder of a section, or in trang/.`,
  'address-taken': ({ address, other }) =>
    `The address ${address} is also that of ${other}. Rename the file.`,
  'address-reserved': ({ address }) =>
    `The address ${address} belongs to a generated page. Choose another name.`,
  'address-withdrawn': ({ address, date }) =>
    `The address ${address} was withdrawn on ${date}. Rename the file, or remove the address from withdrawn.yaml to publish the old article again.`,
  'no-slug': ({ name }) =>
    `"${name}" has no letter or digit to make an address from. Rename the file.`,
  'symbolic-link': () => 'This is a link to another file. Put the real file here.',
  'not-a-file': () => 'This is not an ordinary file. Remove it from the content folder.',
  'name-not-allowed': ({ name }) =>
    `The name "${name}" has a character that cannot be used. Rename the file.`,
  'name-reserved': ({ name }) =>
    `Windows keeps the name "${name}" for a device, so many machines cannot open it. Rename it.`,
  'file-not-allowed': ({ ending }) =>
    `Files of the kind "${ending}" are not published. Allowed: .md, and png, jpg, webp, gif, pdf, docx, xlsx, mp3, mp4, vtt.`,
  'ending-differs': ({ ending, found }) =>
    `The name ends in ${ending} but the content is ${found}. Save it as what it is.`,
  'picture-unreadable': ({ ending }) =>
    `This ${ending} picture cannot be read. Open it and save it again.`,
  'english-not-needed': () =>
    'This site is in English already (language: en), so it needs no key english. Remove it.',
  'english-not-set-up': () =>
    'Files in en/ are pages in English, but site.yaml has no key english (name, parent, address). Add it or move the file away.',
  'english-folder': ({ folder, known }) =>
    `The folders in en/ must be those of the Vietnamese pages, and "${folder}" is none of them. Folders: ${known.join(', ')}.`,
  'english-section-untitled': ({ folder }) =>
    `The section "${folder}" has no English title. Add to english.sections in site.yaml: - { folder: ${folder}, title: … } and check again.`,
  'english-mirrors-nothing': ({ address, suggestion }) =>
    `A page in English has the file name of its Vietnamese counterpart, but there is no Vietnamese page at ${address}.${suggestion === null ? '' : ` Is this file meant to be ${suggestion}?`}`,
  ...picturesEn,
  'picture-missing': ({ written, suggestion }) =>
    `There is no picture "${written}".${meant(suggestion)}`,
  'picture-remote': ({ written }) =>
    `The picture "${written}" is on another site. Save it beside the article and use its file name.`,
  'attachment-missing': ({ written, suggestion }) =>
    `There is no file "${written}".${meant(suggestion)}`,
  'link-broken': ({ written, suggestion }) =>
    `The link "${written}" leads to no page.${meant(suggestion)}`,
  'anchor-missing': ({ anchor, suggestion }) =>
    `The page has no part "#${anchor}".${meant(suggestion)}`,
  'alt-missing': ({ written }) =>
    `The picture "${written}" has no description. Write: ![description](${written})`,
  'link-withdrawn': ({ written, date }) =>
    `The link "${written}" leads to an article that was withdrawn on ${date}. Remove it or link to another article.`,
  'link-without-text': ({ written }) =>
    `The link "${written}" has no words to press. Write them between the brackets or remove the link.`,
  'links-too-long': ({ limit }) =>
    `The addresses of the links in this text add up to more than ${limit} characters. Remove repeated links.`,
  'too-many-notes': ({ limit }) =>
    `The text has more than ${limit} notes. Remove some, or split it.`,
  'host-format': ({ written }) =>
    `"${written}" must be the plain name of a site without a path, such as chinhphu.vn.`,
  'duplicate-entry': ({ written }) => `"${written}" is in this file twice. Remove one of them.`,
  'host-unlisted': ({ host }) =>
    `The site ${host} is not in hosts.yaml. If the link is meant, add the line "- { host: ${host}, why: the reason }" to hosts.yaml.`,
  'host-lookalike': ({ host, like }) =>
    like === null
      ? `The host ${host} mixes letters of several alphabets and may be a fake. Type the address again.`
      : `The host ${host} looks like ${like} but is another site, and may be a fake. Type the address again.`,
  'host-behind-name': ({ host }) =>
    `The link has a user name before @, which hides that it leads to ${host}. Remove what stands before @.`,
  'link-unpublished': ({ written, file }) =>
    `The link "${written}" leads to ${file}, which is not published now, so it is shown as text.`,
  'link-scheme': ({ scheme }) => `A link of the kind "${scheme}" was dropped; its text stays.`,
  'identity-number': ({ found }) => `"${found}" looks like an identity number. Hide a part of it.`,
  'phone-number': ({ found }) =>
    `"${found}" looks like a phone number. Remove it if it is a person's own.`,
  'date-far-ahead': ({ key, written }) =>
    `"${written}" of "${key}" is more than a year ahead. Is that right?`,
  'title-capitals': () =>
    'The title is all in capitals, which is hard to read. Write it like a sentence.',
  'alt-empty-words': ({ alt }) =>
    `The description "${alt}" says nothing. Tell who or what is in the picture.`,
  'long-paragraph': ({ length, limit }) =>
    `The paragraph has ${length} characters (better under ${limit}). Break it with blank lines.`,
  'shapeless-removed': ({ count }) =>
    `The file holds ${count} characters that nobody sees (Word leaves them), from this line on. They are left out when it is published.`,
}
