import { findChartsPlace } from './charts-place.ts'
import { showCharts } from './show-charts.ts'

const charts = findChartsPlace(document)
if (charts) showCharts(window, charts)
