import { init, track } from '@plausible-analytics/tracker'
import type { recordVisit as original } from '../../scripts/statistics/page/record-visit.ts'

let isReady = false

/** The same as the page's own `recordVisit`, by the package that succeeds plausible-tracker. */
export const recordVisit: typeof original = (role, to) =>
  new Promise((ended, failed) => {
    if (!isReady) {
      init({
        domain: to.domain,
        endpoint: `${to.api}/api/event`,
        autoCapturePageviews: false,
        captureOnLocalhost: true,
        bindToWindow: false,
        logging: false,
      })
      isReady = true
    }
    track('pageview', {
      props: { role },
      callback: (result) => (result && 'error' in result ? failed(result.error) : ended()),
    })
  })
