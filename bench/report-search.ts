import { compare, measures, type Measure } from './measures.ts'
import { toFigure, toSizeLabel, toTable } from './markdown.ts'
import type { DataSetResult, PeerResult } from './results.ts'
import { toSpread } from './statistics.ts'

/** Ratios, losses, spreads and columns of the search, with headings of the third rank. */
export function toSearchReport(dataSets: readonly DataSetResult[], runs: readonly number[]): string[] {
  return [
    '### Ratios',
    'How many times better the board is than its peer, the median of the ratios of each run; behind it the peer\'s own median. **Bold: the peer is better.** The board\'s rows have its own medians.',
    toComparison(dataSets, toRatio),
    '### Where a peer is better',
    toLosses(dataSets),
    '### Spreads',
    `Least and most of ${[...new Set(runs)].join(' or ')} runs.`,
    toComparison(dataSets, toRange),
    '### List columns',
    'What a list shows (slug, title, place, line, logo) and what its filters work from, as the build cuts them into files, beside the floor: one JSON of the same data with an array a field. The floor spells tags and companies only once. Brotli, each file by itself.',
    toColumns(dataSets),
    ...toLeftOut(dataSets),
  ]
}

type ToCell = (measure: Measure, dataSet: DataSetResult, peer: PeerResult) => string

function toComparison(dataSets: readonly DataSetResult[], toCell: ToCell): string {
  const rows = dataSets.flatMap((dataSet) =>
    dataSet.peers.map((peer) => [toSizeLabel(dataSet.name, dataSet.postingCount), peer.build.name, ...measures.map((measure) => toCell(measure, dataSet, peer))]),
  )
  return toTable(['postings', '', ...measures.map((measure) => measure.label)], rows)
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
      return better.length === 0 || !own ? [] : [`${toSizeLabel(dataSet.name, dataSet.postingCount)} postings: ${better.join(', ')}; the board ${toFigure(own.spread.median)}`]
    })
    return places.length === 0 ? [] : [`- **${measure.label}** (${measure.unit}): ${places.join('. ')}.`]
  })
  return losses.length === 0 ? 'Nowhere in this run.' : losses.join('\n')
}

function toColumns(dataSets: readonly DataSetResult[]): string {
  const rows = dataSets.flatMap((dataSet) =>
    ([['shown', dataSet.columns.rows], ['shown and filtered by', dataSet.columns.all]] as const).map(([what, { oursBytes, floorBytes }]) => [
      toSizeLabel(dataSet.name, dataSet.postingCount),
      what,
      `${toFigure(oursBytes / 1_000)} kB`,
      `${toFigure(floorBytes / 1_000)} kB`,
      `${toFigure(oursBytes / floorBytes)}×`,
    ]),
  )
  return toTable(['postings', 'columns', 'the board', 'floor', 'of the floor'], rows)
}

/** Who is not measured at a size, and what the largest size at which it is says about that. */
function toLeftOut(dataSets: readonly DataSetResult[]): string[] {
  return dataSets.flatMap((dataSet) => {
    const present = new Set(dataSet.peers.map((peer) => peer.id))
    const largest = new Map(
      dataSets
        .filter((other) => other.postingCount < dataSet.postingCount)
        .toSorted((a, b) => a.postingCount - b.postingCount)
        .flatMap((other) => other.peers.map((peer) => [peer.id, { peer, at: toSizeLabel(other.name, other.postingCount) }] as const)),
    )
    const absent = [...largest].filter(([id]) => !present.has(id)).map(([, { peer, at }]) => `${peer.build.name} (at ${at}: ${toSlowness(peer)})`)
    return absent.length === 0 ? [] : [`Left out at ${toSizeLabel(dataSet.name, dataSet.postingCount)}, for their time: ${absent.join(', ')}.`]
  })
}

function toSlowness(peer: PeerResult): string {
  const median = (values: readonly number[]) => toFigure(toSpread(values).median)
  const keystroke = median(peer.runs.flatMap((run) => run.text?.p95Ms ?? []))
  return `${keystroke} ms a keystroke at p95, ${median(peer.runs.map((run) => run.firstAnswerMs))} ms to the first answer, ${toFigure(peer.build.buildMs / 1_000)} s to build`
}
