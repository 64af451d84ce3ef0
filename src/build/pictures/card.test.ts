import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import { boardConfigSchema, type BoardConfigInput } from '../../domain/board-config.ts'
import { aRenderedPosting } from '../../domain/posting-fixture.ts'
import type { RenderedPosting } from '../../domain/posting.ts'
import { createCardMaker, toCardAlt } from './card.ts'
import { readFontFaces } from './font-faces.ts'
import { toFontTable, type FontTable } from './font-table.ts'

let fonts: FontTable

beforeAll(async () => {
  fonts = toFontTable(await readFontFaces())
})

const toConfig = (input: BoardConfigInput) => v.parse(boardConfigSchema, { name: 'Test Board', siteUrl: 'https://board.example/', ...input })

function ofPosting(posting: Partial<RenderedPosting>, input: BoardConfigInput = {}) {
  return createCardMaker(toConfig(input), fonts).ofPosting(aRenderedPosting(posting))
}

test("a posting's card has its title, company and place, and the board's name and accent", () => {
  expect(ofPosting({}, { accent: { light: '#7a1f1f' } })).toEqual({
    kind: 'posting',
    heading: 'Net Mender',
    above: 'Harbour & Sons',
    below: 'Lisbon, Portugal',
    foot: 'Test Board',
    accent: '#7a1f1f',
    language: 'en',
  })
})

test("the board's card has its name, what it is and where", () => {
  const card = createCardMaker(toConfig({ description: 'Jobs by the sea.', siteUrl: 'https://board.example/jobs/' }), fonts).ofBoard()
  expect(card).toMatchObject({ kind: 'board', heading: 'Test Board', above: '', below: 'Jobs by the sea.', foot: 'board.example/jobs' })
  expect(toCardAlt(card)).toBe('Test Board · Jobs by the sea. · board.example/jobs')
})

test('a title of 5,000 characters decides its card by its beginning', () => {
  const title = 'Engineer of sails '.repeat(280)
  const card = ofPosting({ title })
  expect(card?.heading).toMatch(/^Engineer of sails .{300,} (?:Engineer|of|sails)…$/)
  expect(ofPosting({ title: `${title} and ropes` })).toEqual(card)
  expect(toCardAlt(card!).length).toBeLessThanOrEqual(300)
})

test('a title that no font can draw has no card, one that loses an emoji or a word has', () => {
  expect(ofPosting({ title: 'የሶፍትዌር መሐንዲስ (IT)' })).toBeNull()
  expect(ofPosting({ title: '🚀🚀' })).toBeNull()
  expect(ofPosting({ title: '🚀 Engineer for አማርኛ' })?.heading).toBe('Engineer for')
  expect(ofPosting({ title: '???' })?.heading).toBe('???')
})
