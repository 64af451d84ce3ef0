import type { DataSetResult, PeerResult } from './results.ts'
import { toQuantile, toSpread, type Spread } from './statistics.ts'

/** One thing that is measured of every peer that can do it. */
export interface Measure {
  readonly label: string
  readonly unit: 'ms' | 'kB' | '%'
  readonly better: 'less' | 'more'
  /** A value a run; empty where the peer cannot do it. A size is the same in all runs and given once. */
  readonly read: (peer: PeerResult) => readonly number[]
  /** Where a peer's usual figure stands beside another one of ours. */
  readonly readOurs?: (ours: PeerResult) => readonly number[]
}

const searchesText = (peer: PeerResult) => peer.runs.some((run) => run.text !== undefined)
const ofRuns = (read: (run: PeerResult['runs'][number]) => number | undefined) => (peer: PeerResult) => peer.runs.flatMap((run) => read(run) ?? [])
const ofTextIndex = (read: (peer: PeerResult) => readonly number[]) => (peer: PeerResult) => (searchesText(peer) ? read(peer) : [])

export const keystroke: Measure = { label: 'keystroke, p95', unit: 'ms', better: 'less', read: ofRuns((run) => run.text?.p95Ms) }
const keystrokeMedian: Measure = { label: 'keystroke, median', unit: 'ms', better: 'less', read: ofRuns((run) => run.text?.medianMs) }

/** The same, but the board reads its parts when they are first asked for. */
export const keystrokeFirstAsked: Measure = { ...keystroke, label: 'parts read when first asked, p95', readOurs: ofRuns((run) => run.text?.firstAsked?.p95Ms) }

const firstAnswer: Measure = { label: 'ready and first answer', unit: 'ms', better: 'less', read: ofTextIndex((peer) => peer.runs.map((run) => run.firstAnswerMs)) }

export const measures: readonly Measure[] = [
  keystroke,
  keystrokeFirstAsked,
  keystrokeMedian,
  { ...keystrokeMedian, label: 'parts read when first asked, median', readOurs: ofRuns((run) => run.text?.firstAsked?.medianMs) },
  { label: 'index ready', unit: 'ms', better: 'less', read: ofTextIndex((peer) => peer.runs.map((run) => run.openMs)) },
  firstAnswer,
  { ...firstAnswer, label: 'all words read, and first answer', readOurs: ofRuns((run) => run.allReadMs) },
  { label: 'index, gzip', unit: 'kB', better: 'less', read: ofTextIndex((peer) => [peer.build.gzipBytes / 1_000]) },
  { label: 'index, brotli', unit: 'kB', better: 'less', read: ofTextIndex((peer) => [peer.build.brotliBytes / 1_000]) },
  { label: 'title found', unit: '%', better: 'more', read: ofRuns((run) => run.text && run.text.exact * 100) },
  { label: 'found after a mistake', unit: '%', better: 'more', read: ofRuns((run) => run.text && run.text.mistyped * 100) },
  { label: 'three tags, p95', unit: 'ms', better: 'less', read: ofRuns((run) => run.tags?.p95Ms) },
  { label: 'three tags, median', unit: 'ms', better: 'less', read: ofRuns((run) => run.tags?.medianMs) },
]

/** A peer at one measure, beside ours in the same runs. */
export interface Comparison {
  readonly spread: Spread
  /** How many times better ours is, the median of the runs; below 1 the peer is better. */
  readonly advantage: number
}

/** `null` where the peer, or ours, cannot do it. */
export function compare(measure: Measure, dataSet: DataSetResult, peer: PeerResult): Comparison | null {
  const readOurs = measure.readOurs ?? measure.read
  const ours = dataSet.peers[0] ? readOurs(dataSet.peers[0]) : []
  const values = peer === dataSet.peers[0] ? ours : measure.read(peer)
  if (values.length === 0 || ours.length === 0) return null
  const advantages = values.map((value, run) => (measure.better === 'less' ? value / ours[run]! : ours[run]! / value))
  return { spread: toSpread(values), advantage: toQuantile(advantages, 0.5) }
}
