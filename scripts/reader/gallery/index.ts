// The script of a page with a gallery. Without it every picture is a link to the whole picture.
import { openViewer, type Viewer } from './viewer.ts'

let viewer: Viewer | null = null

document.addEventListener('click', (event) => {
  const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event
  // A new tab or a download that the reader asked for.
  if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey || !(target instanceof Element))
    return
  const link = target.closest('a')
  const gallery = link?.closest('[data-bo-anh]')
  if (!link || !gallery) return
  viewer ??= openViewer()
  if (!viewer) return
  event.preventDefault()
  viewer.show([...gallery.querySelectorAll('a')], link)
})
