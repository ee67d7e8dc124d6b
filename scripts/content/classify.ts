import {
  englishFolder,
  fileSlug,
  longestName,
  standingPagesFolder,
  topFolder,
} from './addresses.ts'
import type { AttachmentType } from './attachment.ts'
import { attachmentName, attachmentType, endingOf } from './attachments.ts'
import { isDeviceName } from './device-name.ts'
import { newFileProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'
import { isSettingsFile } from './settings-files.ts'
import type { Entry } from './walk.ts'

/** What an entry of the content folder is, by its name and place alone. */
export type EntryKind =
  | { readonly kind: 'settings' | 'ignored' | 'problem' | 'page' }
  | { readonly kind: 'attachment'; readonly type: AttachmentType }

/** Control, unseen and direction characters, what Windows forbids, and what an address gives another meaning to. */
const badCharacters =
  /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd<>:"|?*\\%#]|^\s|[\s.]$/u

/** What programs leave beside a file that is open: locks of Word and Emacs, copies, Windows' own files. */
const leftover = /^~\$|^\.#|^#.*#$|~$|^(?:thumbs\.db|desktop\.ini)$/i

/** Sorts one entry; problems of names that need no knowledge of the sections come with it. */
export function classify(entry: Entry): { kind: EntryKind; problem: Problem | null } {
  const { file } = entry
  if (leftover.test(file.split('/').at(-1) ?? '')) {
    return { kind: { kind: 'ignored' }, problem: null }
  }
  const refused = (problem: Problem) => ({ kind: { kind: 'problem' } as const, problem })
  if (entry.kind === 'symbolic-link') return refused(newFileProblem(file, 'symbolic-link', {}))
  const parts = file.split('/')
  if (parts.some((part) => /^[._]/.test(part)) || /^readme\.md$/i.test(parts.at(-1) ?? '')) {
    return { kind: { kind: 'ignored' }, problem: null }
  }
  if (entry.kind === 'unreadable') {
    return refused(newFileProblem(file, 'unreadable', { reason: entry.reason }))
  }
  const bad = parts.find((part) => badCharacters.test(part))
  if (bad !== undefined) return refused(newFileProblem(file, 'name-not-allowed', { name: bad }))
  const device = parts.find(isDeviceName)
  if (device !== undefined) return refused(newFileProblem(file, 'name-reserved', { name: device }))
  if (entry.kind === 'other') return refused(newFileProblem(file, 'not-a-file', {}))
  if (isSettingsFile(file)) return { kind: { kind: 'settings' }, problem: null }

  const name = parts.at(-1) ?? ''
  if (/\.md$/i.test(name)) {
    const isLoose = parts.length === 1 || topFolder(file) === englishFolder
    if (isLoose) return refused(newFileProblem(file, 'file-outside-section', { name }))
    const { length } = fileSlug(file)
    return {
      kind: { kind: 'page' },
      problem:
        length === 0
          ? newFileProblem(file, 'no-slug', { name })
          : length > longestName
            ? newFileProblem(file, 'name-not-allowed', { name })
            : null,
    }
  }
  const type = attachmentType(name)
  if (type !== null) {
    return attachmentName(file).length > longestName
      ? refused(newFileProblem(file, 'name-not-allowed', { name }))
      : { kind: { kind: 'attachment', type }, problem: null }
  }
  const ending = endingOf(name)
  return refused(
    parts.length === 1 && ending === ''
      ? newFileProblem(file, 'file-outside-section', { name })
      : newFileProblem(file, 'file-not-allowed', { ending }),
  )
}

/** The problem of a Markdown file whose top folder is no section. */
export function sectionProblem(file: string, sections: readonly string[]): Problem | null {
  const folder = topFolder(file)
  if (folder === standingPagesFolder || sections.includes(folder)) return null
  const known = [...sections, standingPagesFolder]
  return newFileProblem(file, 'section-unknown', { folder, known })
}
