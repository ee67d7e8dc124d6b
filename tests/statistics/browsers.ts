const webKit = 'AppleWebKit/537.36 (KHTML, like Gecko)'
const appleWebKit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'
const windows = `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webKit}`
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)'
const android = (model: string) => `Mozilla/5.0 (Linux; Android ${model}) ${webKit}`
const iPhone = `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${appleWebKit}`

/** User agents as browsers send them, with those that people in Viet Nam use: Cốc Cốc, and the browsers inside Zalo and Facebook. */
export const browsers: readonly string[] = [
  `${windows} Chrome/149.0.0.0 Safari/537.36`,
  `${windows} Chrome/109.0.0.0 Safari/537.36`,
  `${windows} Chrome/148.0.0.0 Safari/537.36 Edg/148.0.0.0`,
  `${windows} Chrome/146.0.0.0 Safari/537.36 OPR/130.0.0.0`,
  `${windows} Chrome/144.0.0.0 Safari/537.36 Vivaldi/7.9`,
  `${windows} coc_coc_browser/148.0.0 Chrome/142.0.0.0 Safari/537.36`,
  `${windows} Chrome/148.0.0.0 YaBrowser/26.6.0.0 Safari/537.36`,
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0',
  'Mozilla/5.0 (Windows NT 6.1; Win64; x64; rv:115.0) Gecko/20100101 Firefox/115.0',
  `Mozilla/5.0 (Windows NT 6.1; WOW64) ${webKit} Chrome/109.0.0.0 Safari/537.36`,
  `${mac} ${appleWebKit} Version/26.2 Safari/605.1.15`,
  `${mac} ${webKit} Chrome/149.0.0.0 Safari/537.36`,
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:150.0) Gecko/20100101 Firefox/150.0',
  `Mozilla/5.0 (X11; Linux x86_64) ${webKit} Chrome/149.0.0.0 Safari/537.36`,
  'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${webKit} Chrome/148.0.0.0 Safari/537.36`,
  `${android('10; K')} Chrome/149.0.0.0 Mobile Safari/537.36`,
  `${android('10; K')} Chrome/124.0.0.0 Safari/537.36`,
  `${android('14; SM-A155F')} SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36`,
  `${android('13; CPH2387')} Chrome/130.0.0.0 Mobile Safari/537.36 HeyTapBrowser/45.12`,
  `${android('12; 2201117TG')} Chrome/112.0.0.0 Mobile Safari/537.36 XiaoMi/MiuiBrowser/14.9`,
  `${android('14; SM-A155F; wv')} Version/4.0 Chrome/147.0.0.0 Mobile Safari/537.36 Zalo android/25080 ZaloTheme/light ZaloLanguage/vi`,
  `${android('14; SM-A155F; wv')} Version/4.0 Chrome/147.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/520.0.0.40.100;]`,
  `${android('13; V2207')} coc_coc_browser/146.0 Chrome/140.0.0.0 Mobile Safari/537.36`,
  'Mozilla/5.0 (Android 14; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0',
  `${iPhone} Version/18.6 Mobile/15E148 Safari/604.1`,
  `${iPhone} CriOS/149.0.0.0 Mobile/15E148 Safari/604.1`,
  `${iPhone} FxiOS/150.0 Mobile/15E148 Safari/605.1.15`,
  `${iPhone} EdgiOS/148.0.0.0 Version/18.0 Mobile/15E148 Safari/604.1`,
  `${iPhone} Mobile/15E148 Zalo iOS/720 ZaloTheme/light ZaloLanguage/vn`,
  `${iPhone} Mobile/22G86 [FBAN/FBIOS;FBAV/520.0.0.38.101;FBDV/iPhone14,5;FBSV/18.6]`,
  `Mozilla/5.0 (iPad; CPU OS 17_7 like Mac OS X) ${appleWebKit} Version/17.7 Mobile/15E148 Safari/604.1`,
]
