/** What robots of intruders leave or look for on servers that run programs. */
const programs = [
  'wp-login.php',
  'wp-admin/',
  'wp-content/uploads/',
  'xmlrpc.php',
  'index.php',
  'admin.php',
  'config.php',
  'shell.php',
  'upload.php',
  'phpinfo.php',
  'phpmyadmin/',
  'administrator/',
  'default.aspx',
  'telerik.web.ui.webresource.axd',
  'cgi-bin/',
]

/** Programs that a browser keeps and asks before the site itself: no page of a build has one. */
const workers = [
  'sw.js',
  'service-worker.js',
  'serviceworker.js',
  'service_worker.js',
  'ngsw-worker.js',
  'firebase-messaging-sw.js',
  'OneSignalSDKWorker.js',
  'assets/sw.js',
]

/** What must never come onto a web server. */
const secrets = [
  '.env',
  '.git/config',
  '.git/HEAD',
  '.htpasswd',
  '.DS_Store',
  'backup.zip',
  'backup.sql',
  'dist.manifest.json',
  'package.json',
  'content/site.yaml',
]

/** Names under which gambling pages were planted on Vietnamese state sites: https://thanhnien.vn/trang-web-co-quan-nha-nuoc-bi-hack-de-quang-cao-co-bac-185230628004017233.htm */
const gambling = [
  'casino/',
  'ca-cuoc/',
  'ca-do-bong-da/',
  'nha-cai/',
  'danh-bai/',
  'danh-bac/',
  'game-bai/',
  'keo-nha-cai/',
  'no-hu/',
  'ban-ca/',
  'xoc-dia/',
  'tai-xiu/',
  'lo-de/',
  'slot/',
  'slot-gacor/',
  'bet/',
  'bong88/',
  'w88/',
  'fun88/',
  'sunwin/',
  'go88/',
  'kubet/',
]

/** Addresses, below the site's, at which nothing must answer but what the manifest has there. */
export const forbiddenAddresses: readonly string[] = [
  ...programs,
  ...workers,
  ...secrets,
  ...gambling,
]

/** Lists for search engines, by which pages that nobody links to are made known. */
export const searchEngineLists: readonly string[] = [
  'robots.txt',
  'sitemap.xml',
  'sitemap_index.xml',
  'sitemap-index.xml',
  'sitemap1.xml',
  'sitemap.xml.gz',
  'sitemap_index.xml.gz',
  'sitemap-index.xml.gz',
  'sitemap.txt',
  'sitemaps.xml',
  'sitemap/sitemap.xml',
  'sitemap-news.xml',
  'news-sitemap.xml',
  'post-sitemap.xml',
  'page-sitemap.xml',
  'wp-sitemap.xml',
]

/** Addresses that nobody can have foreseen: a page of each kind, at the top and in a section. `random` is a word that was drawn for this run. */
export function randomAddresses(random: string, section: string | null): string[] {
  const below = section === null ? [] : [`${section}/${random}/`]
  return [`${random}/`, `${random}.html`, `${random}.php`, ...below]
}
