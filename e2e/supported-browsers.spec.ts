import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './fixtures.ts'
import { toSiteFolder } from './sites.ts'

/**
 * What the oldest supported browsers lack and no build step brings, and the first Chrome, Firefox and Safari that have it
 * (MDN's compatibility data): a library or a line of ours that calls one fails there at once, and here in no engine.
 */
const tooNew = {
  'URL.canParse': '120, 115, 17.0',
  'URL.parse': '126, 126, 18.0',
  'Object.groupBy': '117, 119, 17.4',
  'Map.groupBy': '117, 119, 17.4',
  'Promise.withResolvers': '119, 121, 17.4',
  'Promise.try': '128, 134, 18.2',
  'Array.fromAsync': '121, 115, 16.4',
  'AbortSignal.any': '116, 124, 17.4',
  'Iterator.from': '122, 131, 18.4',
  'RegExp.escape': '136, 134, 18.2',
  'Uint8Array.fromBase64': '140, 133, 18.2',
  'Intl.DurationFormat': '129, 136, 16.4',
  '.isSubsetOf(': '122, 127, 17.0',
  '.isDisjointFrom(': '122, 127, 17.0',
  '.symmetricDifference(': '122, 127, 17.0',
  '.checkVisibility(': '105, 106, 17.4',
} as const

/** In stylesheets: colours that are another in the dark come as variables there. */
const tooNewStyles = { 'light-dark(': '123, 120, 17.5', 'field-sizing': '123, 152, 26.2', '@scope': '118, 146, 17.4', '@starting-style': '117, 129, 17.5' } as const

for (const [ending, names] of [['.js', tooNew], ['.css', tooNewStyles]] as const) {
  test(`the built ${ending} files call nothing that the oldest supported browsers lack`, async () => {
    const folder = path.join(toSiteFolder('samples'), 'assets')
    const files = (await readdir(folder)).filter((file) => file.endsWith(ending))
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) {
      const text = await readFile(path.join(folder, file), 'utf8')
      expect([file, Object.keys(names).filter((name) => text.includes(name))]).toEqual([file, []])
    }
  })
}
