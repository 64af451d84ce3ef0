import { Renderer } from '@takumi-rs/core'
import { beforeAll, expect, test } from 'vitest'
import type { Card } from './card.ts'
import { cardSize, space } from './card-look.ts'
import { createCardDrawer } from './draw-card.ts'
import { readFontFaces } from './font-faces.ts'
import { toFontTable, type FontTable } from './font-table.ts'

let fonts: FontTable

beforeAll(async () => {
  fonts = toFontTable(await readFontFaces())
})

function aCard(parts: Partial<Card>): Card {
  return { kind: 'posting', heading: 'Net Mender', above: 'Harbour & Sons', below: 'Lisbon, Portugal', foot: 'Test Board', accent: '#1a47b5', language: 'en', ...parts }
}

const cards = {
  'a plain title': aCard({}),
  'a title of many words': aCard({ heading: 'Engineer of all that others leave undone '.repeat(9).trim(), above: 'The Company of Long Names '.repeat(11).trim(), below: 'Lisbon, Porto, Faro, '.repeat(19).trim(), foot: 'A Board of Many Words '.repeat(5).trim() }),
  'one long word': aCard({ heading: 'Donaudampfschifffahrt'.repeat(19) }),
  'wide letters': aCard({ heading: 'W'.repeat(399), above: 'W'.repeat(300) }),
  Japanese: aCard({ heading: '分散システムの技術者（東京）'.repeat(28), above: '潮目データ株式会社'.repeat(30) }),
  Chinese: aCard({ heading: '分布式系统工程师，上海' }),
  'Japanese, in letters that Chinese has too': aCard({ heading: '日本語人事部長', language: 'ja' }),
  Korean: aCard({ heading: '분산 시스템 개발자 서울' }),
  Thai: aCard({ heading: 'วิศวกรซอฟต์แวร์อาวุโส'.repeat(12) }),
  Hindi: aCard({ heading: 'वरिष्ठ सॉफ़्टवेयर इंजीनियर '.repeat(9).trim() }),
  Russian: aCard({ heading: 'Старший инженер-программист' }),
  several: aCard({ heading: 'Инженер エンジニア 엔지니어 工程师 مهندس – ½ ★' }),
  'the board': aCard({ kind: 'board', above: '', heading: 'Test Board', below: 'Jobs by the sea.', foot: 'board.example' }),
  'nothing but a title': aCard({ above: '', below: '', foot: '' }),
}

const fromTheRight = aCard({ heading: 'مهندس برمجيات أول لتطوير واجهات المستخدم '.repeat(9).trim(), above: 'شركة النيل' })

/** The picture as red, green, blue and alpha, a byte each. */
async function toPixels(card: Card): Promise<Buffer> {
  const renderer = new Renderer()
  const render = renderer.render.bind(renderer)
  return createCardDrawer(Object.assign(renderer, { render: (node: Parameters<typeof render>[0], options: Parameters<typeof render>[1]) => render(node, { ...options, format: 'raw' }) }), fonts)(card)
}

/** How many pixels of a part of a picture have another colour than its paper. */
function countInk(pixels: Buffer, [left, right]: readonly [number, number], [above, below]: readonly [number, number]): number {
  const paper = pixels.readUInt32BE(((cardSize.width - 40) + 20 * cardSize.width) * 4)
  let count = 0
  for (let y = above; y < below; y += 1) for (let x = left; x < right; x += 1) if (pixels.readUInt32BE((x + y * cardSize.width) * 4) !== paper) count += 1
  return count
}

const { width, height } = cardSize
const ruleTop = height - space.foot - space.rule
/** Letters may stand a little over the edge of their line. */
const overhang = 12

test('a card is a PNG of the size that pages name', async () => {
  const png = await createCardDrawer(new Renderer(), fonts)(aCard({}))
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height])
})

test.each(Object.entries(cards))('what is drawn of %s stays in its place', async (_name, card) => {
  const pixels = await toPixels(card)
  expect(pixels).toHaveLength(width * height * 4)
  expect(countInk(pixels, [space.side, width - space.side], [space.top, ruleTop - space.aboveRule])).toBeGreaterThan(1000)
  expect(countInk(pixels, [width - space.side + overhang, width], [0, height]), 'the margin on the right').toBe(0)
  expect(countInk(pixels, [space.bar, space.side - overhang], [0, height]), 'the margin on the left').toBe(0)
  expect(countInk(pixels, [0, width], [0, space.top - overhang]), 'the margin above').toBe(0)
  expect(countInk(pixels, [0, width], [ruleTop - space.aboveRule + overhang, ruleTop]), 'the room above the rule').toBe(0)
  expect(countInk(pixels, [0, width], [height - 20, height]), 'the margin below').toBe(0)
})

test('a text without end fills its room', async () => {
  for (const name of ['a title of many words', 'one long word', 'Japanese', 'Thai'] as const) {
    const pixels = await toPixels(cards[name])
    expect(countInk(pixels, [space.side, width - space.side], [ruleTop - 190, ruleTop - space.aboveRule]), name).toBeGreaterThan(1000)
  }
})

test('what is written from the right stands on the right, and so does the bar', async () => {
  const pixels = await toPixels(fromTheRight)
  expect(countInk(pixels, [0, space.side - overhang], [0, height])).toBe(0)
  expect(countInk(pixels, [width - space.bar, width], [0, height])).toBeGreaterThan(1000)
  expect(countInk(pixels, [width - space.side + overhang, width - space.bar], [0, height])).toBe(0)
})

test('a card is the same bytes whatever was drawn before it', { timeout: 60_000 }, async () => {
  const all = [...Object.values(cards), fromTheRight]
  const forwards = createCardDrawer(new Renderer(), fonts)
  const backwards = createCardDrawer(new Renderer(), fonts)
  const first = new Map<Card, Buffer>()
  for (const card of all) first.set(card, await forwards(card))
  for (const card of all.toReversed()) expect((await backwards(card)).equals(first.get(card)!), card.heading).toBe(true)
  for (const card of all) expect((await createCardDrawer(new Renderer(), fonts)(card)).equals(first.get(card)!), card.heading).toBe(true)
  expect(new Set([...first.values()].map((png) => png.toString('latin1'))).size).toBe(all.length)
})
