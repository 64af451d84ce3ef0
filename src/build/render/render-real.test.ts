import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { renderBody } from './render.ts'

const folders = ['../shared/postings/real', '../shared/postings/seed', 'postings'].filter((folder) => existsSync(folder))
const bodies = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, body: readFileSync(`${folder}/${name}`, 'utf8').replace(/^---\r?\n[\s\S]*?\n---\r?\n/, '') })),
)

/** The words of a Markdown body, without a Markdown parser: addresses and tags out, then runs of letters. */
function toCrudeWords(body: string): string[] {
  return body
    .replace(/<!--[\s\S]*?-->|<(script|style|svg)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\]\([^)\s]*(?:\([^)\s]*\))?[^)]*\)|\]\[[^\]]*\]|^\[[^\]]+\]:.*$/gm, ' ')
    .replace(/^( {0,3})(?:```|~~~).*$/gm, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/&[a-z0-9#]+;/gi, ' ')
    .match(/\p{Letter}{2,}/gu) ?? []
}

/** Words that do not follow each other in the text, in their order. */
function findLostWords(words: readonly string[], text: string): string[] {
  let from = 0
  return words.filter((word) => {
    const place = text.indexOf(word, from)
    if (place >= 0) from = place + word.length
    return place < 0
  })
}

test.runIf(bodies.length > 0)('real bodies lose no word, keep no h1, and have each id once', () => {
  for (const { name, body } of bodies) {
    const { html, text, headings } = renderBody(body).body
    expect(html, name).not.toContain('<h1')
    const ids = html.match(/ id="[^"]*"/g) ?? []
    expect(new Set(ids).size, name).toBe(ids.length)
    expect(headings.map((heading) => ` id="${heading.id}"`), name).toEqual(ids)
    expect(findLostWords(toCrudeWords(body.replace(/[\u00ad\u200b\u2060\ufeff]/g, '')), text), name).toEqual([])
  }
}, 60_000)
