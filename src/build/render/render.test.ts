import { expect, test, vi } from 'vitest'
import { renderBody } from './render.ts'

const htmlOf = (body: string) => renderBody(body).body.html.trim()
const textOf = (body: string) => renderBody(body).body.text
const problemsOf = (body: string) => renderBody(body).problems.map(({ line, message }) => `${line}: ${message}`)

test('headings fit under the page: the highest is h2, none skips a level, equals stay equal', () => {
  const levels = (body: string) => renderBody(body).body.headings.map((heading) => heading.level)
  expect(levels('# a\n## b\n# c')).toEqual([2, 3, 2])
  expect(levels('### a\n## b')).toEqual([2, 2])
  expect(levels('## a\n#### b\n#### c\n### d\n## e')).toEqual([2, 3, 3, 3, 2])
  expect(levels('# a\n## b\n### c\n#### d\n##### e\n###### f')).toEqual([2, 3, 4, 5, 6, 6])
  expect(htmlOf('# a')).toBe('<h2 id="s-a">a</h2>')
})

test('heading ids are unique, short and prefixed, also beside a heading that ends in a number', () => {
  const ids = renderBody('## Foo\n## Foo\n## Foo 2\n## 日本語\n## 日本語\n## constructor').body.headings.map((heading) => heading.id)
  expect(ids.slice(0, 3)).toEqual(['s-foo', 's-foo-2', 's-foo-2-2'])
  expect(ids[3]).toMatch(/^s-x-[a-z0-9]+$/)
  expect(ids[4]).toBe(`${ids[3]}-2`)
  expect(ids[5]).toBe('s-constructor')
})

test('a heading of 300 characters keeps its text under a short id', () => {
  const text = 'What we offer you '.repeat(17).trim()
  const [heading] = renderBody(`## ${text}`).body.headings
  expect(heading?.text).toBe(text)
  expect(heading?.id.length).toBeLessThanOrEqual(50)
})

test('a heading inside a list stays, an empty one goes, its text is plain', () => {
  const { headings, html } = renderBody('- ## In *a* list\n\n##\n\n## \u200b\n\n## **Bold** &amp; `code`\u00a0\u00adx').body
  expect(headings.map((heading) => heading.text)).toEqual(['In a list', 'Bold & code x'])
  expect(html).toContain('<li>\n<h2 id="s-in-a-list">In <em>a</em> list</h2>\n</li>')
})

test('links carry rel, and keep fragment and query', () => {
  expect(htmlOf('[a](https://a.example/x?y=1&z=2#app)')).toBe('<p><a href="https://a.example/x?y=1&amp;z=2#app" rel="noopener noreferrer">a</a></p>')
  expect(htmlOf('<MAILTO:jobs@a.example>')).toContain('href="MAILTO:jobs@a.example"')
})

test('a bare web or mail address is a link, without the punctuation around it; other words with dots are none', () => {
  expect(htmlOf('See (https://a.example/x?y=1&z=2#app).')).toBe('<p>See (<a href="https://a.example/x?y=1&amp;z=2#app" rel="noopener noreferrer">https://a.example/x?y=1&amp;z=2#app</a>).</p>')
  expect(htmlOf('Write to mailto:jobs@a.example, please')).toContain('<a href="mailto:jobs@a.example" rel="noopener noreferrer">')
  for (const none of ['node.js', 'www.a.example', 'jobs@a.example', '//a.example/x', 'ftp://a.example', '127.0.0.1', 'javascript:alert(1)', '`https://a.example`']) expect(htmlOf(none), none).not.toContain('<a ')
  expect(htmlOf('_See https://a.example/b_c/d-e.html_')).toMatch(/^<p><em>See <a href="https:\/\/a\.example\/b_c\/d-e\.html"[^>]*>https:\/\/a\.example\/b_c\/d-e\.html<\/a><\/em><\/p>$/)
  expect(htmlOf('[https://a.example](https://a.example)').match(/<a /g)).toHaveLength(1)
  expect(htmlOf('<a href="https://a.example">https://b.example</a>').match(/<a /g)).toHaveLength(1)
  expect(problemsOf('http:///x https://a.example')).toEqual([])
})

test('a task of a list shows whether it is done', () => {
  expect(htmlOf('- [ ] one\n- [x] two\n- [X] **three**\n- [y] four\n- [ ](https://a.example)')).toMatch(/^<ul>\n<li>☐ one<\/li>\n<li>☑ two<\/li>\n<li>☑ <strong>three<\/strong><\/li>\n<li>\[y\] four<\/li>\n<li><a /)
  expect(htmlOf('[ ] no list')).toBe('<p>[ ] no list</p>')
})

test('a link to a heading of the body works, whatever its case; another fragment and a relative link lose their address', () => {
  expect(htmlOf('## Our team\n\n[a](#our-team) [b](#Our%20Team) [c](#nobody) [d](/jobs)')).toContain('<a href="#s-our-team">a</a> <a href="#s-our-team">b</a> c d')
})

test('a link without text is named after its host', () => {
  expect(htmlOf('[](https://www.a.example/x)to')).toContain('>a.example</a> to')
  expect(htmlOf('[](mailto:jobs%40a.example?subject=x)')).toContain('>jobs@a.example</a>')
  expect(htmlOf('[![](https://a.example/x.png)](https://b.example)')).toContain('alt="b.example"')
})

test('a link without text goes where nothing is lost with it', () => {
  expect(htmlOf('## [](https://a.example/#x)Our team')).toBe('<h2 id="s-our-team">Our team</h2>')
  expect(htmlOf('[](https://a.example/#our-team)\n\n## Our team')).toBe('<h2 id="s-our-team">Our team</h2>')
  expect(htmlOf('[A](https://a.example) [](https://a.example)')).toBe('<p><a href="https://a.example" rel="noopener noreferrer">A</a> </p>')
})

test('images are lazy, send no referrer, have an alternative text, and a size or a box', () => {
  const common = 'loading="lazy" decoding="async" referrerpolicy="no-referrer" />'
  expect(htmlOf('![](https://a.example/x.png)')).toBe(`<p><img src="https://a.example/x.png" alt="" class="body-image" ${common}</p>`)
  expect(htmlOf('x <img src="https://a.example/x.png" width=640 height="480" alt="Team" id=a>')).toContain(`alt="Team" width="640" height="480" ${common}`)
  expect(htmlOf('x <img src="https://a.example/x.png" width=99999 height=100%>')).toContain('class="body-image"')
})

test('HTML that the list knows is kept, what carries looks alone goes without a word', () => {
  const body = '<p dir="rtl" lang="ar" style="color:red" class="x" id="y">a <b>b</b> <u>c</u> <span>d</span> <font size=7>e</font></p>\n\n<details open>\n<summary>More</summary>\n\nText\n\n</details>\n\n<section>s</section>'
  const { body: { html }, problems } = renderBody(body)
  expect(html).toContain('<p dir="rtl" lang="ar">a <b>b</b> <em>c</em> d e</p>')
  expect(html).toMatch(/<details open>\s*<summary>More<\/summary>\s*<p>Text<\/p>\s*<\/details>/)
  expect(html).toContain('<div>s</div>')
  expect(problems).toEqual([])
})

test('a table scrolls in a box of its own that takes the focus, and keeps the side of its columns', () => {
  const html = htmlOf('|a|b|\n|-|-:|\n|c|d|')
  expect(html).toMatch(/^<div class="table-scroll" role="group" aria-label="Table" tabindex="0"><table>/)
  expect(html).toContain('<td class="align-right">d</td>')
  expect(htmlOf('<table><tr><td><table><tr><td>x</td></tr></table></td></tr></table>').match(/table-scroll/g)).toHaveLength(1)
})

test('a list item within a block within an item becomes a block, so that no browser closes the outer one', () => {
  expect(htmlOf('<ul><li><div><li>a</li></div></li></ul>')).toBe('<ul><li><div><div>a</div></div></li></ul>')
  expect(htmlOf('<dl><dd><div><dt>a</dt></div></dd></dl>')).toBe('<dl><dd><div><div>a</div></div></dd></dl>')
  expect(htmlOf('<li>a</li>')).toBe('<div>a</div>')
})

test('what stands between the items of a list becomes an item', () => {
  expect(htmlOf('<ul><li>a</li><ul><li>b</li></ul><b>c</b> d<li>e</li></ul>')).toBe('<ul><li>a</li><li><ul><li>b</li></ul><b>c</b> d</li><li>e</li></ul>')
  expect(htmlOf('<dl>a<dt>b</dt></dl>')).toBe('<dl><dd>a</dd><dt>b</dt></dl>')
})

test('table parts without their table lose their tags, and a table holds table parts alone', () => {
  expect(htmlOf('<div><tr><td>a</td><td>b</td></tr></div>')).toBe('<div>  a b</div>')
  expect(htmlOf('<table><div>x</div><tr><td>a</td></tr></table>')).toContain('<table> x<tr><td>a</td></tr></table>')
})

test('paragraphs that show nothing go', () => {
  expect(htmlOf('a\n\n\u200b\n\n&nbsp;\n\nb')).toBe('<p>a</p>\n\n\n<p>b</p>')
})

test('what is left out is reported with its line and what to do', () => {
  expect(
    problemsOf('One\n\n```\n<script>in code</script>\n```\n\ntwo\nthree <blink>x</blink>\n[a](javascript:alert(1))\n\n<div>\n<script>x</script>\n<a href="/jobs">b</a>\n</div>\n\n![x](data:image/png;base64,AA)\n\n<svg>'),
  ).toEqual([
    '8: The body has <blink>, which is left out; its text stays.',
    '9: A link leads to "javascript:alert(1)", which is not a web or mail address; its text stays.',
    '12: The body has <script>, which is left out together with what is in it.',
    '13: A link leads to "/jobs", which is not a web or mail address; its text stays.',
    '16: An image has the address "data:image/png;base64,AA", which is not a web address; it is left out.',
    '18: The body opens <svg> and never closes it; the tag is left out, and what follows is shown as text.',
  ])
  expect(renderBody('<blink>x</blink>').problems[0]?.remedy).toBe('Remove it, or say the same in Markdown.')
})

test('the text has a line for each block and one space for any white space', () => {
  expect(textOf('# Title\n\nOne\ntwo\u00a0 three<br>four\n\n- a\n- b\n\n|c|d|\n|-|-|\n|e|f|')).toBe('Title\nOne two three\nfour\na\nb\nc\nd\ne\nf')
  expect(textOf('&lt;b&gt; &amp;amp; "q"')).toBe('<b> &amp; "q"')
})

test('invisible characters that split a word are gone from the text, not from the page', () => {
  expect(textOf('Soft\u00adware en\u200bgi\u2060ne\ufeffer De\u200cvel\u200doper')).toBe('Software engineer Developer')
  expect(htmlOf('Soft\u00adware')).toBe('<p>Soft\u00adware</p>')
})

test('emoji stay whole in page and text, and so do scripts that write with joiners', () => {
  for (const whole of ['👩‍⚕️', '🦸🏽‍♀️', '👨‍👩‍👧‍👦', '🏳️‍🌈', 'می‌خواهم', 'क्‍ष']) {
    expect(textOf(`a ${whole} b`)).toBe(`a ${whole} b`)
    expect(htmlOf(`a ${whole} b`)).toContain(whole)
  }
  expect(textOf('👩\u200d x 👩\u200c')).toBe('👩 x 👩')
})

test('control characters and halves of characters reach neither page nor text', () => {
  // oxlint-disable-next-line no-control-regex -- what must not be there
  expect(renderBody('a\u0001b &#1; \u001b[31m \ud83d c').body.html).not.toMatch(/[\0-\x08\x0e-\x1f\ud83d]/)
})

test('sentences are prose: no headings, lists, tables, bold lines, introductions, questions or scraps', () => {
  const body = '# A heading of more than four words\n\n**A bold line of five words**\n\n- A list item of many words.\n\n• A bullet typed by hand, long enough.\n\n|A table cell with many words|\n|-|\n\nHi there.\n\nWho are we, and why do we ask?\n\nHere is what you will do:\n\nWe build boats, e.g. sloops, at Acme Inc. and elsewhere. They **float** rather well.'
  expect(renderBody(body).sentences).toEqual(['We build boats, e.g. sloops, at Acme Inc. and elsewhere.', 'They float rather well.'])
})

test('sentences are found in scripts without spaces and from right to left', () => {
  expect(renderBody('私たちは東京で小さな船を作っています。品質にこだわるチームです。').sentences).toEqual(['私たちは東京で小さな船を作っています。', '品質にこだわるチームです。'])
  expect(renderBody('نحن نبني قوارب صغيرة في دبي. نبحث عن مهندسين ذوي خبرة.').sentences).toHaveLength(2)
})

test('paragraphs too short to be a sentence are not cut into sentences', () => {
  const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment')
  expect(renderBody('a\n\n**No** way.\n\n'.repeat(1000)).sentences).toEqual([])
  expect(segment).not.toHaveBeenCalled()
  expect(renderBody('I am a U.\n\n船を作っています船を作って。').sentences).toHaveLength(2)
  segment.mockRestore()
})

test('at most five sentences, a long one cut at a word, an emoji never cut', () => {
  const { sentences } = renderBody(`${'word '.repeat(100)}end. ${'We make very fine boats. '.repeat(9)}`)
  expect(sentences).toHaveLength(5)
  expect(sentences[0]).toMatch(/word…$/)
  expect(sentences[0]!.length).toBeLessThanOrEqual(200)
  const [emoji] = renderBody(`今日は${'👩‍⚕️'.repeat(80)}。`).sentences
  expect(emoji!.length).toBeLessThanOrEqual(200)
  expect(emoji).toMatch(/^今日は(?:👩‍⚕️)+…$/u)
})

test('a body of nothing gives nothing', () => {
  expect(renderBody('')).toEqual({ body: { html: '', text: '', headings: [] }, sentences: [], problems: [] })
})
