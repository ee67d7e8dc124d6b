import type { ReaderScripts } from '../../templates/page-data.ts'

/** The scripts of the reading tools as a test names them. */
export const readerScripts: ReaderScripts = {
  preferences: { address: '/assets/tuy-chon.js', integrity: 'sha256-tc=' },
  page: { address: '/assets/doc.js', integrity: 'sha256-doc=' },
  tools: { address: '/assets/cong-cu.js', integrity: 'sha256-cc=' },
  toolStyles: '/assets/cong-cu.css',
}
