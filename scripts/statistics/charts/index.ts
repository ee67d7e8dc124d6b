import { whenActivated } from '../page/when-activated.ts'
import { findChartsPlace } from './charts-place.ts'
import { showCharts } from './show-charts.ts'

const charts = findChartsPlace(document)
if (charts) {
  let isAsked = false
  whenActivated(window, () => {
    // What was drawn is still there when the reader comes back to the page.
    if (isAsked) return
    isAsked = true
    showCharts(window, charts)
  })
}
