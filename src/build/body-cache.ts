import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import type { Day } from '../domain/day.ts'
import type { SafeHtml } from '../domain/posting.ts'
import { ignoreDiskError } from './disk-error.ts'
import { renderBody, type RenderedBody } from './render/render.ts'

/** Where a build keeps the bodies that it rendered, from the project's root. */
export const bodyCacheFolder = 'node_modules/.cache/corkboard/bodies'

/** Shards are told by the first digit of a key: of 10,000 postings each holds some 7 MB. */
const shardNames = [...'0123456789abcdef']

/** An entry that no build has used for so many days goes. */
const keptDays = 30

/** An entry's last use is written down again only when it is so old, so that most builds write nothing. */
const notedDays = 7

const renderedBodySchema = v.strictObject({
  body: v.strictObject({
    html: v.pipe(v.string(), v.transform((html) => html as SafeHtml)),
    text: v.string(),
    headings: v.array(v.strictObject({ id: v.string(), text: v.string(), level: v.number() })),
  }),
  sentences: v.array(v.string()),
  problems: v.array(v.strictObject({ code: v.literal('posting/body-html'), message: v.string(), remedy: v.string(), line: v.number() })),
})

const entrySchema = v.strictObject({ usedOn: v.number(), rendered: renderedBodySchema })

const datedSchema = v.object({ usedOn: v.number() })

const shardSchema = v.object({ version: v.string(), entries: v.record(v.string(), v.unknown()) })

/** Rendered bodies from builds before, by their texts. */
export interface BodyCache {
  /** What `renderBody` gives; a text that a build has rendered before is not rendered again. */
  readonly render: (text: string) => RenderedBody
  /**
   * Writes what is new. Where the disk refuses, the next build renders these bodies again.
   * @throws every error that is not the disk's
   */
  readonly save: () => Promise<void>
}

export interface BodyCacheOptions {
  /** Absolute; need not be there. */
  readonly folder: string
  /** What decides how a body is rendered: entries of another version do not count. */
  readonly version: string
  /** When entries are noted as used: nothing that is rendered depends on it. */
  readonly today: Day
  readonly renderBody?: (text: string) => RenderedBody
}

/** A shard in memory: entries as they were read, unchecked until they are asked for. */
interface Shard {
  readonly name: string
  readonly entries: Map<string, unknown>
  isChanged: boolean
}

/** Opens the cache. Never throws: a shard that is broken, foreign or of another version is empty. */
export async function openBodyCache({ folder, version, today, renderBody: render = renderBody }: BodyCacheOptions): Promise<BodyCache> {
  const shards = new Map(await Promise.all(shardNames.map(async (name) => [name, await readShard(folder, name, version)] as const)))
  return {
    render(text) {
      const key = createHash('sha256').update(text).digest('hex')
      const shard = shards.get(key.charAt(0))
      const known = v.safeParse(entrySchema, shard?.entries.get(key))
      const rendered = known.success ? known.output.rendered : render(text)
      if (shard !== undefined && !(known.success && today - known.output.usedOn < notedDays)) {
        shard.entries.set(key, { usedOn: today, rendered })
        shard.isChanged = true
      }
      return rendered
    },
    async save() {
      const changed = [...shards.values()].filter((shard) => shard.isChanged || [...shard.entries.values()].some((entry) => !isRecent(entry, today)))
      if (changed.length === 0) return
      try {
        await mkdir(folder, { recursive: true })
        // What killed builds have left; a build beside this one that loses its file so writes it the next time.
        const left = (await readdir(folder)).filter((name) => name.endsWith('.tmp'))
        await Promise.all(left.map((name) => rm(path.join(folder, name), { force: true })))
        for (const shard of changed) await writeShard(folder, shard, version, today)
      } catch (error) {
        ignoreDiskError(error)
      }
    },
  }
}

async function readShard(folder: string, name: string, version: string): Promise<Shard> {
  const empty = { name, entries: new Map<string, unknown>(), isChanged: false }
  try {
    const shard = v.parse(shardSchema, JSON.parse(await readFile(path.join(folder, `${name}.json`), 'utf8')))
    return shard.version === version ? { ...empty, entries: new Map(Object.entries(shard.entries)) } : empty
  } catch {
    return empty
  }
}

/** Written beside its place and moved there, so that no build reads half a file. */
async function writeShard(folder: string, shard: Shard, version: string, today: Day): Promise<void> {
  const kept = [...shard.entries].filter(([, entry]) => isRecent(entry, today))
  const file = path.join(folder, `${shard.name}.json`)
  const staged = `${file}.${process.pid}.tmp`
  await writeFile(staged, JSON.stringify({ version, entries: Object.fromEntries(kept) }))
  await rename(staged, file)
  shard.isChanged = false
}

function isRecent(entry: unknown, today: Day): boolean {
  return v.is(datedSchema, entry) && today - entry.usedOn < keptDays
}
