// npm run keys: the pair of keys with which builds are signed and verified.
import { dirname, resolve } from 'node:path'
import { commandWords } from '../../templates/words/commands/command-words.ts'
import { holds, realPath } from '../publish/check-output-folder.ts'
import { makeFolder } from '../publish/make-folder.ts'
import { keyFiles, makeKeys } from '../publish/signing/signing-keys.ts'
import { failure } from './failure.ts'
import { readFlags, wrongUsage } from './flags.ts'
import { siteLanguage } from './site-language.ts'

const usage = 'npm run keys -- --to FILE'
const { values } = readFlags(usage, { to: { type: 'string' } })
const target = values.to || wrongUsage(`Cách dùng: ${usage}`)
const words = commandWords[siteLanguage()]
const files = keyFiles(resolve(target))
if (holds(realPath('.'), realPath(files.privateFile)))
  wrongUsage(words.keyInProject(files.privateFile))

try {
  makeFolder(dirname(files.privateFile))
  makeKeys(files)
  console.log(words.keysMade(files))
} catch (error) {
  const { code, path } = error as NodeJS.ErrnoException
  if (code === 'EEXIST') wrongUsage(words.keyExists(path ?? target))
  const { sentence, code: exitCode } = failure(error, words, files.privateFile)
  console.error(sentence)
  process.exit(exitCode)
}
