import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { toPostingFile } from './hostile-postings.ts'

/** 1 June 2026, 10:00 UTC. */
const startMs = 1_780_308_000_000
const dayMs = 86_400_000

/** Where one job is offered; one day apart. */
export const guardPlaces = ['Berlin, DE', 'Madrid, ES', 'Lisbon, PT', 'Oslo, NO', 'Vienna, AT', 'Remote', 'Paris, FR', 'Rome, IT', 'Athens, GR', 'Dublin, IE', 'Prague, CZ', 'Warsaw, PL', 'Helsinki, FI'] as const

/** How many jobs there are beside those that have several postings, each with one. */
export const singleJobs = 60

/**
 * Writes postings of which some are of one job: one in thirteen places, its twelfth closed; one twice in one place on
 * one day; one open and closed; one whose second posting is the oldest of all.
 */
export async function writeTwinPostings(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const write = (slug: string, keys: Record<string, string | number>) =>
    writeFile(path.join(folder, `${slug}.md`), toPostingFile({ title: 'x', location: 'Remote', hashtags: '#nets', summary: `Work on ${slug} by the sea.`, url: `https://harbour.example/${slug}`, applyUrl: `https://harbour.example/${slug}#app`, ...keys }, `What you do as ${slug}: mend, knot and sail.`))
  for (const [index, place] of guardPlaces.entries()) {
    await write(`guard-${index}`, { title: index % 2 === 0 ? 'Harbour Guard' : 'Harbour guard', location: place, hashtags: index < 3 ? '#nets,#dogs' : '#nets', timestamp: startMs - index * dayMs, ...(index === 12 ? { archived: 'true' } : {}) })
  }
  for (const number of [1, 2]) await write(`cook-${number}`, { title: 'Cook', location: 'Porto, PT', timestamp: startMs - dayMs })
  await write('pilot-open', { title: 'Pilot', location: 'Genoa, IT', timestamp: startMs - 2 * dayMs })
  await write('pilot-closed', { title: 'Pilot', location: 'Trieste, IT', timestamp: startMs - 3 * dayMs, archived: 'true' })
  await write('diver-new', { title: 'Diver', location: 'Split, HR', timestamp: startMs - 4 * dayMs })
  await write('diver-old', { title: 'Diver', location: 'Zadar, HR', timestamp: startMs - 400 * dayMs })
  for (let index = 0; index < singleJobs; index += 1) await write(`single-${index}`, { title: `Net Mender ${index}`, companyName: `Yard ${index % 9}`, timestamp: startMs - (5 + index) * dayMs })
}
