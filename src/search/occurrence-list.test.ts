import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { OccurrenceList } from './occurrence-list.ts'

const places = fc.uniqueArray(fc.nat(2 ** 31 - 1), { maxLength: 20 }).map((all) => all.toSorted((a, b) => a - b))
const texts = fc.uniqueArray(fc.record({ text: fc.nat(2 ** 31 - 1), impact: fc.integer({ min: 1, max: 15 }), places }), { selector: ({ text }) => text })

test('what is added is read back', () => {
  fc.assert(
    fc.property(texts, (unsorted) => {
      const added = unsorted.toSorted((a, b) => a.text - b.text)
      const list = new OccurrenceList()
      for (const { text, impact, places: all } of added) list.add(text, impact, all)
      expect(list.texts).toEqual(added.map(({ text }) => text))
      expect(list.impacts).toEqual(added.map(({ impact }) => impact))
      expect(list.placeCounts).toEqual(added.map(({ places: all }) => all.length))
      expect(list.placeDeltas).toEqual(added.flatMap(({ places: all }) => all.map((place, at) => place - (all[at - 1] ?? 0))))
    }),
  )
})
