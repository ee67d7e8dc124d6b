import { canaryCode, type HostileSite, withFiles, withLines, withRaw } from './hostile-site.ts'

const keys = 'title: Họp\ndate: 2022-09-05'
const anchors = Array.from({ length: 9 }, (_, level) =>
  level === 0 ? 'a0: &a0 [x, x]' : `a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`,
).join('\n')

/** Front matter that would run, escape or mislead; `folder` is where the canary would fly out to. */
export function hostileFrontMatter(folder: string): Record<string, HostileSite> {
  const code = canaryCode(folder)
  const fenced = (fence: string) =>
    withRaw(`${fence}\n${code}\n---\n\nNội dung.\n`, 'front-matter-language')
  const key = (lines: string) => withLines(lines, 'unknown-key')
  const date = (written: string) => withLines(`date: ${written}`, 'date-impossible')
  return {
    '---js': fenced('---js'),
    '---javascript': fenced('---javascript'),
    '--- js': fenced('--- js'),
    '---JS': fenced('---JS'),
    '---ts': fenced('---ts'),
    '---json': fenced('---json'),
    'a template language that runs code': withRaw(
      `---\n${keys}\ntemplateEngineOverride: njk,md\n---\n\n{{ range.constructor(${JSON.stringify(`return ${code}`)})() }}\n`,
      'unknown-key',
    ),
    'an address outside the output': key('permalink: ../../../../../../x.html'),
    'an address that is a setting of the host': key('permalink: /_headers'),
    'a layout': key('layout: ../../../etc/passwd'),
    'data that are computed': key(
      `eleventyComputed:\n  title: "{{ ${code.replaceAll('"', "'")} }}"`,
    ),
    'pagination over the whole site': key('pagination: { data: collections.all, size: 1 }'),
    'an import of data': key('eleventyImport: { collections: [all] }'),
    __proto__: key('__proto__: { draft: true, isAdmin: true }'),
    'constructor and prototype': key('constructor: { prototype: { x: 1 } }'),
    '__proto__ inside a picture': key(
      'image: { src: a.png, alt: Lễ chào cờ, __proto__: { x: 1 } }',
    ),
    'toString as a key': key('toString: x'),
    'anchors that multiply': withRaw(
      `---\n${keys}\n${anchors}\n---\n\nx\n`,
      'yaml-anchor',
      'yaml-alias',
      'unknown-key',
    ),
    'a merge key': withLines(
      'summary: &a x\n<<: *a',
      ...['yaml-merge', 'yaml-anchor', 'yaml-alias'],
    ),
    'a function as a tag': withLines(
      `title: !!js/function "function(){${code.replaceAll('"', "'")}}"`,
      'yaml-tag',
    ),
    'a regular expression as a tag': withLines('author: !!js/regexp /x/', 'yaml-tag'),
    'brackets 5,000 deep': withRaw(
      `---\n${keys}\ntags: ${'['.repeat(5000)}\n---\n\nx\n`,
      'yaml-syntax',
    ),
    '10,000 numbers for tags': withLines(`tags: [${'0, '.repeat(10_000)}0]`, 'wrong-type'),
    'maps 5,000 deep': withRaw(
      `---\n${keys}\ntags: ${'{a: '.repeat(5000)}\n---\n\nx\n`,
      'yaml-syntax',
    ),
    'broken YAML': withRaw(`---\n${keys}\ntags: [a\n---\n\nx\n`, 'yaml-syntax'),
    'no closing fence': withRaw(`---\n${keys}\n\nNội dung.\n`, 'front-matter-not-closed'),
    'a text for a front matter': withRaw('---\nhọp\n---\n\nx\n', 'front-matter-not-a-map'),
    'a list for a front matter': withRaw('---\n- a\n---\n\nx\n', 'front-matter-not-a-map'),
    'a key that is there twice': withLines('title: A\ntitle: B', 'duplicate-key'),
    'no date': withRaw('---\ntitle: Họp\n---\n\nx\n', 'missing-key'),
    'an empty date': withLines('date:', 'blank-value'),
    '30 February': date('2026-02-30'),
    'the month 13': date('2026-13-45'),
    '25:61 o’clock': date('2026-01-01T25:61'),
    'the year 1': date('0001-01-01'),
    'a time for a title': withLines('title: 12:30', 'title-not-text'),
    'a title of 100,000 letters': withRaw(
      `---\n${keys}\nauthor: x\n${'a'.repeat(70_000)}\n---\n\nx\n`,
      'front-matter-too-big',
    ),
    'an old address outside the site': withLines(
      'aliases: [/../../x.html, "//khac.vn/", "javascript:x"]',
      'alias-outside',
    ),
    'an old address that is encoded': withLines(
      'aliases: [/%2e%2e/%2e%2e/%2e%2e/baddie.html]',
      'path-format',
    ),
    'an old address that a host gives a meaning to': withLines(
      'aliases: [/_headers, /.htaccess, /x.js, /web.config]',
      'path-format',
    ),
    'old addresses that the site needs': withLines(
      'aliases: [/, /admin/, /assets/x/, /feed/, /tin-tuc/]',
      'address-reserved',
      'address-taken',
    ),
    'an old address with a line break or a NUL': withLines(
      'aliases: ["/a\\nb/", "/a\\0b/"]',
      'path-format',
    ),
    'a picture from the system': withLines(
      'image: { src: /etc/passwd, alt: Lễ chào cờ }',
      'picture-missing',
    ),
    'a picture from above the content': withLines(
      'image: { src: ../../../x.png, alt: Lễ chào cờ }',
      'picture-missing',
    ),
    'a picture from a program': withLines(
      'image: { src: "javascript:x", alt: Lễ chào cờ }',
      'picture-remote',
    ),
    'a title that turns round': withLines('title: "Họp \u202egpj.exe"', 'direction-control'),
    'a title that turns round in YAML’s own way': withLines(
      'title: "Họp \\u202egpj.exe"',
      'control-character',
    ),
    'a title with a zero byte': withLines('title: "a\\0b"', 'control-character'),
    'a site.yaml that leads to programs': withFiles(
      {
        'site.yaml': `name: A\nparent: B\naddress: C\nurl: "javascript:x"\nsections: [{ folder: ../x, title: X }]
menu: [{ title: X, to: "javascript:x" }]\nlinks: [{ title: X, url: "data:text/html,x" }]
accent: "#000;}body{background:url(//khac.vn)"\nlogo: ../../etc/passwd\nstatistics: { domain: a.vn, api: "javascript:x" }\n`,
      },
      ...['url-format', 'folder-name', 'path-format', 'colour-format', 'logo-missing'],
    ),
    'a telephone number that YAML reads in base 8': withFiles(
      {
        'site.yaml':
          'name: A\nparent: B\naddress: C\nphone: 01234567\nurl: https://a.vn\nsections: [{ folder: tin-tuc, title: X }]\n',
      },
      'wrong-type',
    ),
  }
}
