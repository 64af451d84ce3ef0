import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import path from 'node:path'
import { compare, measures, type Measure } from './measures.ts'
import type { DataSetResult, PeerResult } from './results.ts'
import { toSpread } from './statistics.ts'

/** Writes `docs/benchmarks.md`: all of it, so that nothing in it is older than its figures. */
export function toReport(dataSets: readonly DataSetResult[], runs: number): string {
  return [
    '# Benchmarks',
    `Measured on ${new Date().toISOString().slice(0, 10)} with \`npm run bench\`, which writes this file: ${toNumberWord(cpus().length)} virtual cores, Node ${process.versions.node}, one process at a time (load over the last quarter of an hour: ${toFigure(loadavg()[2] ?? 0)}; above 1 the machine had other work too). Peers: ${toVersions()}.`,
    method,
    '## Ratios',
    'How many times better the board is than its peer, the median of the ratios of each run; behind it the peer\'s own median. **Bold: the peer is better.** The board\'s rows have its own medians.',
    toTable(dataSets, toRatio),
    '## Where a peer is better',
    toLosses(dataSets),
    '## Spreads',
    `Least and most of ${runs} runs.`,
    toTable(dataSets, toRange),
    '## List columns',
    'What a list shows (slug, title, place, line, logo) and what its filters work from, as the build cuts them into files, beside the floor: one JSON of the same data with an array a field. The floor spells tags and companies only once. Brotli, each file by itself.',
    toColumns(dataSets),
    ...toLeftOut(dataSets),
  ].join('\n\n') + '\n'
}

const method = `Real postings are read through the project's own pipeline, where some lie beside it; they are not part of the repository. The others are made up from a seed, with a vocabulary that grows as that of real text does. Every peer has the same fields: title, company, tags, place, the line of the list. Bodies are not searched.

- **Keystroke**: one or two words of a title, typed letter by letter from the second on: search, total, counts of all tags, the first twenty. 300 of them after a warm-up; a slow peer as many as it can in five seconds, but 40.
- **Index ready**: from the text of its files to an index that can be asked, in a new process, as a page does it once; then with its first answer, for what is put off until then.
- **Title found**: a posting with that title is among the first twenty when the whole title is searched; then with one edit in a word of four letters or more. 200 titles.
- **Three tags**: the postings that have all three, and the counts of all tags among them. Each answer is checked against counting by hand. The board also counts companies, job types and status, which the peers do not.
- Words combine with AND wherever a peer can. A peer counts tags by its own facets where it has them; for the others a plain loop over the hits does it. MiniSearch: prefix, fuzzy 0.2, title boosted. FlexSearch: a document index, \`forward\`, \`LatinBalance\`; a field must hold all words, else \`suggest\`. Orama: tolerance 1, threshold 0. Fuse.js: token search, all words. uFuzzy: one error a word, words in any order. ItemsJS: from its snapshot. TypedFastBitSet: a set a tag, each intersected with what is found; or the sets find and a loop over the hits counts.`

type ToCell = (measure: Measure, dataSet: DataSetResult, peer: PeerResult) => string

function toTable(dataSets: readonly DataSetResult[], toCell: ToCell): string {
  const rows = dataSets.flatMap((dataSet) =>
    dataSet.peers.map((peer) => [toLabel(dataSet), peer.build.name, ...measures.map((measure) => toCell(measure, dataSet, peer))]),
  )
  return toMarkdown(['postings', '', ...measures.map((measure) => measure.label)], rows)
}

function toRatio(measure: Measure, dataSet: DataSetResult, peer: PeerResult): string {
  const comparison = compare(measure, dataSet, peer)
  if (!comparison) return ''
  const value = `${toFigure(comparison.spread.median)} ${measure.unit}`
  if (peer === dataSet.peers[0]) return value
  const ratio = Number.isFinite(comparison.advantage) ? `${toFigure(comparison.advantage)}×` : '∞'
  return `${comparison.advantage < 1 ? `**${ratio}**` : ratio} (${value})`
}

function toRange(measure: Measure, dataSet: DataSetResult, peer: PeerResult): string {
  const comparison = compare(measure, dataSet, peer)
  if (!comparison || measure.unit === 'kB') return ''
  return `${toFigure(comparison.spread.least)} to ${toFigure(comparison.spread.most)} ${measure.unit}`
}

function toLosses(dataSets: readonly DataSetResult[]): string {
  const losses = measures.flatMap((measure) => {
    const places = dataSets.flatMap((dataSet) => {
      const better = dataSet.peers.flatMap((peer) => {
        const comparison = compare(measure, dataSet, peer)
        return comparison && comparison.advantage < 1 ? [`${peer.build.name} ${toFigure(comparison.spread.median)}`] : []
      })
      const own = dataSet.peers[0] && compare(measure, dataSet, dataSet.peers[0])
      return better.length === 0 || !own ? [] : [`${toLabel(dataSet)} postings: ${better.join(', ')}; the board ${toFigure(own.spread.median)}`]
    })
    return places.length === 0 ? [] : [`- **${measure.label}** (${measure.unit}): ${places.join('. ')}.`]
  })
  return losses.length === 0 ? 'Nowhere in this run.' : losses.join('\n')
}

function toColumns(dataSets: readonly DataSetResult[]): string {
  const rows = dataSets.flatMap((dataSet) =>
    ([['shown', dataSet.columns.rows], ['shown and filtered by', dataSet.columns.all]] as const).map(([what, { oursBytes, floorBytes }]) => [
      toLabel(dataSet),
      what,
      `${toFigure(oursBytes / 1_000)} kB`,
      `${toFigure(floorBytes / 1_000)} kB`,
      `${toFigure(oursBytes / floorBytes)}×`,
    ]),
  )
  return toMarkdown(['postings', 'columns', 'the board', 'floor', 'of the floor'], rows)
}

/** Who is not measured at a size, and what the largest size at which it is says about that. */
function toLeftOut(dataSets: readonly DataSetResult[]): string[] {
  return dataSets.flatMap((dataSet) => {
    const present = new Set(dataSet.peers.map((peer) => peer.id))
    const largest = new Map(
      dataSets
        .filter((other) => other.postingCount < dataSet.postingCount)
        .toSorted((a, b) => a.postingCount - b.postingCount)
        .flatMap((other) => other.peers.map((peer) => [peer.id, { peer, at: toLabel(other) }] as const)),
    )
    const absent = [...largest].filter(([id]) => !present.has(id)).map(([, { peer, at }]) => `${peer.build.name} (at ${at}: ${toSlowness(peer)})`)
    return absent.length === 0 ? [] : [`Left out at ${toLabel(dataSet)}, for their time: ${absent.join(', ')}.`]
  })
}

function toSlowness(peer: PeerResult): string {
  const median = (values: readonly number[]) => toFigure(toSpread(values).median)
  const keystroke = median(peer.runs.flatMap((run) => run.text?.p95Ms ?? []))
  return `${keystroke} ms a keystroke at p95, ${median(peer.runs.map((run) => run.firstAnswerMs))} ms to the first answer, ${toFigure(peer.build.buildMs / 1_000)} s to build`
}

function toLabel(dataSet: DataSetResult): string {
  const count = dataSet.postingCount.toLocaleString('en')
  return dataSet.name === 'real' ? `${count} real` : count
}

/** Two significant digits below 100, whole numbers above. */
function toFigure(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(2)))
}

function toMarkdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function toNumberWord(count: number): string {
  return ['no', 'one', 'two', 'three', 'four'][count] ?? String(count)
}

function toVersions(): string {
  const { dependencies } = JSON.parse(readFileSync(path.join(import.meta.dirname, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  return Object.entries(dependencies).map(([name, version]) => `${name} ${version}`).join(', ')
}
