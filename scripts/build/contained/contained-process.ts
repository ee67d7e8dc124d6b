// The process in which content becomes pages. Node lets it read the program and the content and write the folder of the new site,
// and nothing else; see contained-builder.ts.
import type { MadeAssets } from '../make-assets.ts'
import { makeSite } from '../make-site.ts'
import type { PictureResult } from '../pictures/picture-orders.ts'
import { fromFailed, toFailed } from './failed.ts'
import type { FromContained, ToContained } from './messages.ts'

const say = (message: FromContained) => process.send?.(message)
let assets = Promise.withResolvers<MadeAssets>()
let pictures = Promise.withResolvers<readonly PictureResult[]>()

process.on('message', async (message: ToContained) => {
  if (message.kind === 'assets') return assets.resolve(message.made)
  if (message.kind === 'assets-failed') return assets.reject(fromFailed(message.error))
  if (message.kind === 'pictures') return pictures.resolve(message.results)
  if (message.kind === 'pictures-failed') return pictures.reject(fromFailed(message.error))
  assets = Promise.withResolvers()
  try {
    const result = await makeSite(message.options, message.folder, {
      assets: (config, needs) => {
        say({ kind: 'assets-wanted', config, needs })
        return assets.promise
      },
      // One request after the other.
      pictures: (orders) => {
        pictures = Promise.withResolvers()
        say({ kind: 'pictures-wanted', orders })
        return pictures.promise
      },
    })
    say({ kind: 'done', result })
  } catch (error) {
    say({ kind: 'failed', error: toFailed(error) })
  }
})
// A terminal or a service manager tells all processes; the build decides.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {})
// The build is gone: nobody wants the site any more.
process.on('disconnect', () => process.exit(0))
say({ kind: 'ready' })
