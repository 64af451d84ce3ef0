import { mkdirSync, rmSync } from 'node:fs'
import { generate } from './bench/generate.ts'
import * as v from 'valibot'
import { boardConfigSchema } from './src/domain/board-config.ts'
import { openStaging } from './src/build/write.ts'
import { drawPictures } from './src/build/pictures/draw-pictures.ts'
const postings = generate({ count: 10_000, seed: 1, bodyWords: 5 }).map((p) => ({ ...p, status: 'open' as const }))
const config = v.parse(boardConfigSchema, {})
const root = '/tmp/pic-root'
rmSync(root, { recursive: true, force: true }); mkdirSync(root)
for (const what of ['cold', 'again', 'one changed']) {
  const of = what === 'one changed' ? postings.with(7, { ...postings[7]!, title: 'Changed' }) : postings
  const staging = await openStaging(root + '/dist')
  const c = process.cpuUsage(), t = performance.now()
  const { drawn, kept, bytes } = await drawPictures({ root, staging, config, postings: of, onProgress: () => {}, ...(process.env['N'] ? { threads: Number(process.env['N']) } : {}) })
  const u = process.cpuUsage(c)
  console.log(what, { drawn, kept, MB: bytes / 1e6 }, ((performance.now() - t) / 1000).toFixed(1), 's wall', ((u.user + u.system) / 1e6).toFixed(1), 's cpu', (process.memoryUsage.rss() / 1e6).toFixed(0), 'MB')
  await staging.discard()
}
