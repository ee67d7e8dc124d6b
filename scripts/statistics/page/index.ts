import { findBlock } from './block.ts'
import { keepFigures } from './keep-figures.ts'
import { recordVisit } from './record-visit.ts'
import { showViews } from './show-views.ts'
import { whenActivated } from './when-activated.ts'
import { whoVisits } from './who-visits.ts'
import { whyNotCount } from './why-not-count.ts'

const block = findBlock(document)
if (block) {
  const refresh = keepFigures(window, block, Date.now, Math.random)
  whenActivated(window, async () => {
    await refresh(whyNotCount(window) ? null : recordVisit(whoVisits(window), block))
    await showViews(window, block.language)
  })
}
