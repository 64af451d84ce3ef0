import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Every payload below does one of two things that a test can see: it sets `window.__pwned`, or it opens a dialog. */
const run = 'window.__pwned=1;alert(1)'

type Keys = Readonly<Record<string, string | number>>

/** The front matter of a sound posting, with some keys laid over it. */
export function toPostingFile(keys: Keys, body: string): string {
  const all: Keys = {
    title: 'Net Mender',
    companyName: 'Harbour & Sons',
    location: 'Remote',
    url: 'https://harbour.example/jobs/1',
    applyUrl: 'https://harbour.example/jobs/1#app',
    host: 'https://harbour.example/jobs',
    timestamp: 1_700_006_400_000,
    hashtags: '#nets,#knots',
    jobType: 'other',
    summary: 'Mend nets with us by the sea.',
    ...keys,
  }
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`
}

/** Spellings of a link that runs a script when it is followed; browsers fold case, tabs, line ends and entities. */
export const scriptLinks: readonly string[] = [
  `javascript:${run}`,
  `JaVaScRiPt:${run}`,
  `  javascript:${run}`,
  `java\tscript:${run}`,
  `java&#10;script:${run}`,
  `&#106;avascript:${run}`,
  `javascript&colon;${run}`,
  `\u0001javascript:${run}`,
  `//x.example/%0Ajavascript:${run}`,
  `vbscript:${run}`,
  `data:text/html,<script>${run}</script>`,
  `data:text/html;base64,PHNjcmlwdD53aW5kb3cuX19wd25lZD0xPC9zY3JpcHQ+`,
  'blob:https://harbour.example/1',
  'file:///etc/passwd',
]

const elements = [
  `<script>${run}</script>`,
  `<ScRiPt src="https://evil.example/x.js"></sCrIpT>`,
  `<script\n>${run}</script\n>`,
  `<scr<script>ipt>${run}</scr</script>ipt>`,
  `<img src=x onerror="${run}">`,
  `<img src=x onerror=${run}//`,
  `<img/src="x"/onerror="${run}">`,
  `<svg onload="${run}"><script>${run}</script><animate onbegin="${run}" attributeName=x dur=1s></svg>`,
  `<svg><a xlink:href="javascript:${run}"><text x="20" y="20">svg</text></a><use href="data:image/svg+xml,<svg id=x onload='${run}'>#x"/></svg>`,
  `<math><mtext><table><mglyph><style><img src onerror="${run}"></style></mglyph></table></mtext></math>`,
  `<iframe src="javascript:${run}" srcdoc="<script>${run}</script>"></iframe>`,
  `<object data="javascript:${run}"></object><embed src="javascript:${run}">`,
  `<body onload="${run}"><details open ontoggle="${run}">more</details>`,
  `<video><source onerror="${run}"></video><audio src=x onerror="${run}"></audio>`,
  `<input autofocus onfocus="${run}"><textarea autofocus onfocus="${run}"></textarea><marquee onstart="${run}">m</marquee>`,
  `<form action="javascript:${run}" id="root"><button formaction="javascript:${run}">Send</button><input name="attributes"></form>`,
  `<style>body{display:none} @import url("https://evil.example/x.css"); *{background:url("https://evil.example/b.png")}</style>`,
  `<p style="position:fixed;inset:0;z-index:9999;background:url(https://evil.example/s.png)">over everything</p>`,
  `<div class="fixed inset-0 z-30 bg-paper">classes of the page</div>`,
  `<link rel="stylesheet" href="https://evil.example/x.css"><meta http-equiv="refresh" content="0;url=https://evil.example/"><base href="https://evil.example/">`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>"></noscript>`,
  `<template><script>${run}</script></template><xmp><script>${run}</script></xmp><plaintext>`,
] as const

const brokenHtml = `</div></article></main></body></html><table><tr><form><td><p><b><i>unclosed
<!-- never closed <![CDATA[ <?php echo 1 ?> <!DOCTYPE html>
<h1 id="main">Not the page's heading</h1>
</script></style></title></textarea>`

const links = [
  ...scriptLinks.map((link, index) => `[markdown ${index}](<${link.replace(/[\n\t]/g, '')}>)`),
  ...scriptLinks.map((link, index) => `<a href="${link}">html ${index}</a>`),
  ...scriptLinks.map((link, index) => `![image ${index}](<${link.replace(/[\n\t]/g, '')}>)`),
  ...scriptLinks.slice(0, 4).map((link, index) => `[reference ${index}][r${index}]\n\n[r${index}]: <${link.replace(/[\n\t]/g, '')}>`),
  `<javascript:${run}>`,
  `[title](https://harbour.example/ "\\" onmouseover=\\"${run}")`,
]

/** Hostile postings that may stand on a board: by file name without `.md`. */
export const harmlessPostings: Readonly<Record<string, string>> = {
  'elements': toPostingFile({ title: 'Elements that run' }, elements.join('\n\n')),
  'elements-inline': toPostingFile({ title: 'Elements that run, inside a sentence' }, elements.map((element) => `A sentence ${element.replaceAll('\n', ' ')} goes on.`).join('\n\n')),
  'links': toPostingFile({ title: 'Links that run' }, links.join('\n\n')),
  'broken-html': toPostingFile({ title: 'Broken HTML' }, brokenHtml),
  'ends-the-script': toPostingFile(
    {
      title: `</script><script>${run}</script><img src=x onerror=${run}>\u2028\u2029`,
      companyName: `"><svg onload=${run}>`,
      location: `<b onclick=${run}>Remote</b>`,
      summary: `<!-- <script>${run}</script> \u2028 $& $1 %BOARD_NAME% {{7*7}}`,
      hashtags: `#<script>,#"onerror=${run},#</title>`,
    },
    'The text is plain.',
  ),
  'prototype-keys': toPostingFile({ title: '__proto__', companyName: '__proto__', hashtags: '#__proto__,#constructor,#toString,#hasOwnProperty,#valueOf' }, 'The tags are names that every object has.'),
  'constructor': toPostingFile({ title: 'constructor', companyName: 'constructor', jobType: 'constructor', hashtags: '#prototype' }, '## constructor\n\nText.\n\n## __proto__\n\nText.'),
  ['__proto__']: toPostingFile({ title: 'A file called __proto__', companyName: 'hasOwnProperty' }, 'Text.'),
  'toString': toPostingFile({ title: 'A file called toString', companyName: 'toString' }, 'Text.'),
  'long-line': toPostingFile({ title: 'A line of a megabyte' }, 'x'.repeat(1_000_000)),
  'deep': toPostingFile({ title: 'Nested as deep as can be' }, `${'> '.repeat(2_000)}deep\n\n${'<b>'.repeat(5_000)}bold\n\n${'['.repeat(5_000)}\n\n${'*'.repeat(9_999)}`),
  'long-words': toPostingFile({ title: 'W'.repeat(400), companyName: 'C'.repeat(250), location: 'L'.repeat(500), summary: 'S'.repeat(900), hashtags: `#${'t'.repeat(95)}` }, `${'word'.repeat(300)}\n\n## ${'h'.repeat(400)}\n\n\`\`\`\n${'code '.repeat(400)}\n\`\`\``),
}

/** Hostile postings that the build refuses, each with the code of its problem. */
export const refusedPostings: Readonly<Record<string, { readonly code: string; readonly text: string | Uint8Array }>> = {
  'ten-thousand-tags': { code: 'posting/too-many-tags', text: toPostingFile({ hashtags: Array.from({ length: 10_000 }, (_, index) => `#tag${index}`).join(',') }, 'Text.') },
  'script-apply': { code: 'posting/url-scheme', text: toPostingFile({ applyUrl: `javascript:${run}` }, 'Text.') },
  'script-url': { code: 'posting/url-scheme', text: toPostingFile({ url: `data:text/html,<script>${run}</script>` }, 'Text.') },
  'script-website': { code: 'posting/url-scheme', text: toPostingFile({ companyWebsite: `vbscript:${run}` }, 'Text.') },
  'script-logo': { code: 'posting/url-scheme', text: toPostingFile({ logoUrl: `javascript:${run}` }, 'Text.') },
  'tab-apply': { code: 'posting/url-invalid', text: toPostingFile({ applyUrl: `java\tscript:${run}` }, 'Text.') },
  'engine': { code: 'front-matter/engine', text: `---js\n{ title: process.exit(0) }\n---\n\nText.\n` },
  'alias-bomb': {
    code: 'front-matter/alias',
    text: `---\na: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n---\n\nText.\n`,
  },
  'two-titles': { code: 'front-matter/duplicate-key', text: toPostingFile({}, 'Text.').replace('---\n', '---\ntitle: "Another"\n') },
  'proto-key': { code: 'posting/unknown-key', text: toPostingFile({}, 'Text.').replace('---\n', '---\n__proto__: { "archived": "true" }\n') },
  'latin-1': { code: 'file/not-utf8', text: Buffer.from(toPostingFile({ title: 'Café' }, 'Text.'), 'latin1') },
  'three-megabytes': { code: 'file/too-large', text: toPostingFile({}, 'x'.repeat(3_000_000)) },
  'empty-body': { code: 'posting/empty-body', text: toPostingFile({}, '') },
}

/** Writes the hostile postings that build into a folder. */
export async function writeHostilePostings(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [name, text] of Object.entries(harmlessPostings)) await writeFile(path.join(folder, `${name}.md`), text)
}
