import { tinyPng } from '../../fixtures/tiny-files.ts'
import { article, canaryCode, type HostileSite, inert, text, withFiles } from './hostile-site.ts'

const marks = `a${'\u0301\u0323'.repeat(100_000)}`

/** Texts that would be templates, programs or traps; most are published as the text that they are. */
export function hostileTexts(folder: string): Record<string, HostileSite> {
  const code = canaryCode(folder)
  const quoted = code.replaceAll('"', "'")
  const shown = (body: string, ...told: string[]) => inert(body, [], ...told)
  return {
    Nunjucks: inert(`{{ range.constructor("return ${quoted}")() }}`, ['{{ range.constructor(']),
    'Nunjucks in a heading and a table': shown(
      `# {% set x = range.constructor("${quoted}")() %}\n\n|{{ 7 * 7 }}|\n|-|\n|{{ 7 * 7 }}|`,
    ),
    'Liquid that prints the project': inert('{{ pkg | json }} {{ eleventy | json }}', [
      '{{ pkg | json }}',
    ]),
    'Liquid that never ends': inert('{% for i in (1..30000000) %}x{% endfor %}', ['{% for i in']),
    'Liquid that prints the environment': inert('{{ env.CANARY }} {{ process.env.CANARY }}', [
      '{{ env.CANARY }}',
    ]),
    'an include from the system': inert('{% include "../../../../etc/passwd" %}', ['{% include']),
    'other template languages': inert(
      `<%= ${quoted} %> \${${quoted}} #{x} <?php x ?> {{{x}}} [[x]] @{x}`,
      ['&lt;%='],
    ),
    'a template in the title': {
      files: {
        [article]: text(`title: "{{ range.constructor('${quoted}')() }}"\ntags: ["{% x %}"]`),
      },
      told: [],
      shows: ['{{ range.constructor('],
    },
    'a script': inert(`<script>${code}</script>`, ['&lt;script&gt;']),
    'HTML that acts': shown(
      '<img src=x onerror=x> <svg/onload=x> <iframe srcdoc=x> <base href=//khac.vn> <meta http-equiv=refresh content=0>',
    ),
    'HTML that closes what stands around it': shown(
      '</div></article></main></body></html><script>x</script>\n\n--><script>x</script>',
    ),
    'a title that closes its element': {
      files: {
        [article]: text(
          'title: "</title></script><script>x</script>"\nsummary: "</script><!--<script>"\nauthor: "\\"><img onerror=x>"\nsource: "\'><b onclick=x>"',
        ),
      },
      told: [],
    },
    'links to programs': shown(
      '[a](javascript:alert) [b](data:text/html,x) [c](vbscript:x) [d](JAVA&#115;CRIPT:x) <javascript:x> [e][x]\n\n[x]: javascript:x',
      'link-scheme',
    ),
    'links to programs that hide': shown(
      '[a](java&#10;script:x) [b](&#x6A;avascript:x) [c](j&Tab;avascript:x)',
      'link-scheme',
    ),
    'pictures of programs': shown('![Lễ chào cờ](javascript:x)', 'picture-missing'),
    'pictures from elsewhere': shown('![Lễ chào cờ](https://khac.vn/x.png)', 'picture-remote'),
    'pictures that break out of their words': {
      files: {
        [article]: text(
          '',
          `![a" onerror="x](x.png "b\\" onload=\\"x")\n\n![a' onerror='x](x.png 'b" onload="x')`,
        ),
        'tin-tuc/x.png': tinyPng(),
      },
      told: [],
    },
    'links that break out of their address': shown(
      '[a](/tin-tuc/"onclick="x) [b](https://a.vn/"onclick="x) [c](/tin-tuc/ "x\\" onclick=\\"x")',
      'link-broken',
    ),
    'headings with names of the document': shown(
      '# location\n\n# cookie\n\n# noi-dung\n\n# __proto__\n\n# constructor\n\n# getElementById\n\n# body',
    ),
    'code that closes its box': shown('```"><script>\n</code></pre><script>x</script>\n```'),
    'notes that close their list': shown(
      'a[^"><x>] ^["><img src=x onerror=y>]\n\n[^"><x>]: </li></ol><script>x</script>',
    ),
    'files of the system as attachments': shown(
      '[a](../../../etc/passwd.pdf) [b](/etc/shadow.pdf)',
      'attachment-missing',
      'link-broken',
    ),
    'links out of the content': shown('[a](../../x.md) [b](/../../x/)', 'link-broken'),
    'a text that turns round': shown('Tệp \u202egpj.exe', 'direction-control'),
    'a text that turns round by references': shown('Tệp &#x202e;gpj.exe', 'direction-control'),
    'a host that looks like the state’s': shown(
      '[a](https://dichvucong.gоv.vn/)',
      'host-lookalike',
    ),
    'a host of mixed letters': shown('[a](https://раypal.com/)', 'host-lookalike'),
    'a host behind a name': shown('[a](https://gov.vn@khac.vn/)', 'host-behind-name'),
    'a link that nobody sees': shown(
      '[](https://khac.vn/) [&#8203;](https://khac.vn/)',
      'link-without-text',
    ),
    'a link under a picture that nobody hears of': {
      files: { [article]: text('', '[![](x.png)](https://khac.vn/)'), 'tin-tuc/x.png': tinyPng() },
      told: ['alt-missing'],
    },
    'an address with a letter that nobody sees': shown(
      '[a](https://khac\u200b.vn/)',
      'shapeless-in-address',
      'shapeless-removed',
    ),
    'a planted link': withFiles(
      { [article]: text('', '[nhà cái](https://khac.example/)'), 'hosts.yaml': 'hosts: []\n' },
      'host-unlisted',
    ),
    'a planted link in the foot of every page': withFiles(
      {
        [article]: text(''),
        'hosts.yaml': 'hosts: []\n',
        'site.yaml':
          'name: A\nparent: B\naddress: C\nurl: https://a.vn\nsections: [{ folder: tin-tuc, title: X }]\nlinks: [{ title: X, url: https://khac.vn }]\n',
      },
      'host-unlisted',
    ),
    'an article that was withdrawn': withFiles(
      {
        [article]: text(''),
        'withdrawn.yaml': 'withdrawn: [{ address: /tin-tuc/bai/, date: 2025-01-01 }]\n',
      },
      'address-withdrawn',
    ),
    'a letter under 200,000 marks': shown(marks, 'too-many-marks'),
    'brackets and quotes 5,000 deep': shown(
      `${'['.repeat(5000)}\n\n${'> '.repeat(5000)}x`,
      'long-paragraph',
    ),
    '5,000 notes in a row': shown('^[x]'.repeat(5000)),
    'one address named 10,000 times': shown(
      `${'[a] '.repeat(10_000)}\n\n[a]: /${'x'.repeat(2000)}`,
      'links-too-long',
    ),
    'tags that lead elsewhere': {
      files: { [article]: text('tags: ["../../../x", "<b>", "__proto__"]') },
      told: [],
    },
  }
}
