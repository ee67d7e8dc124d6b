import type { CommandWords } from '../../../templates/words/commands/command-words.ts'
import type { VerifyWords } from '../../../templates/words/verify/verify-words.ts'
import { SeenInvalid } from '../../publish/verify/seen-file.ts'
import { NothingToVerify } from '../../publish/verify/verify-site.ts'
import { SiteUnreachable } from '../../publish/verify/verify-url.ts'
import { failure } from '../failure.ts'

/** Why a verification did not take place: what it is about, and the sentence. */
export function notChecked(
  error: unknown,
  target: string,
  words: { verify: VerifyWords; commands: CommandWords },
): { readonly path: string; readonly sentence: string } {
  if (error instanceof SiteUnreachable)
    return { path: error.site, sentence: words.verify.unreachable(error) }
  if (error instanceof SeenInvalid)
    return { path: error.file, sentence: words.verify.seenInvalid(error.file) }
  if (error instanceof NothingToVerify) {
    const { what, path } = error
    const sentence = what === 'folder' ? words.verify.noFolder : words.verify.noManifest
    return { path, sentence: sentence(path) }
  }
  return { path: target, sentence: failure(error, words.commands, target).sentence }
}
