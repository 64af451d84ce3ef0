import { toFigure, toNumberWord, toSizeLabel, toTable } from './markdown.ts'
import type { Stored } from './result-store.ts'
import { boardSteps, type BoardResult, type BuildRun, type BuildsResult, type EngineRun, type EnginesResult, type PagefindResult, type PagefindRun } from './results.ts'
import { toSpread } from './statistics.ts'

/** The median of some runs, and behind it the least and the most where they differ. */
function toSpan(values: readonly number[], unit: string): string {
  if (values.length === 0) return ''
  const { median, least, most } = toSpread(values)
  const [from, to] = [toFigure(least), toFigure(most)]
  return from === to ? `${toFigure(median)} ${unit}` : `${toFigure(median)} ${unit} (${from} to ${to})`
}

/** Indexes in Chromium: how many times better the board is, bold where the peer is, and the peer's own figures. */
export function toEnginesReport(all: readonly Stored<EnginesResult>[]): string {
  const rows = all.flatMap(({ size, result }) =>
    result.peers.map((peer) => {
      const ours = result.peers[0] ?? peer
      const cell = (read: (run: EngineRun) => number | undefined, readOurs = read) => {
        const [own, others] = [ours.runs.flatMap((run) => readOurs(run) ?? []), peer.runs.flatMap((run) => read(run) ?? [])]
        return peer === ours ? toSpan(own, 'ms') : `${toAdvantage(others, own)} ${toSpan(others, 'ms')}`
      }
      const firstAnswer = (run: EngineRun) => run.firstAnswerMs
      return [
        toSizeLabel(size, result.postingCount),
        peer.name,
        cell((run) => run.readyMs),
        cell(firstAnswer),
        cell(firstAnswer, (run) => run.allReadMs),
        cell((run) => run.longestTaskMs),
        String(Math.min(...peer.runs.map((run) => run.keystrokes))),
      ]
    }),
  )
  return toTable(['postings', '', 'index ready', 'ready and first answer', 'all words read, and first answer', 'longest task while typing, at a quarter', 'keystrokes'], rows)
}

/** The median of the ratios of each run, bold where the peer needs less than the board. */
function toAdvantage(values: readonly number[], ours: readonly number[]): string {
  const ratios = values.flatMap((value, run) => (ours[run] === undefined ? [] : [value / ours[run]]))
  if (ratios.length === 0) return ''
  const { median } = toSpread(ratios)
  return median < 1 ? `**${toFigure(median)}×**` : `${toFigure(median)}×`
}

/** Pagefind in Chromium. */
export function toPagefindReport(all: readonly Stored<PagefindResult>[]): string {
  const rows = all.map(({ size, result: { postingCount, indexBytes, buildMs, runs } }) => {
    const span = (read: (run: PagefindRun) => number, unit: string) => toSpan(runs.map(read), unit)
    return [
      toSizeLabel(size, postingCount),
      `${toFigure(indexBytes / 1_000)} kB`,
      `${toFigure(buildMs / 1_000)} s`,
      span((run) => run.setUpBytes / 1_000, 'kB'),
      span((run) => run.queryBytes / 1_000, 'kB'),
      span((run) => run.entryBytes / 1_000, 'kB'),
      span((run) => run.firstAnswerMs, 'ms'),
      span((run) => run.p95Ms, 'ms'),
      span((run) => run.medianMs, 'ms'),
      span((run) => run.exact * 100, '%'),
      span((run) => run.mistyped * 100, '%'),
    ]
  })
  return toTable(['postings', 'index', 'to build', 'set-up', 'a search', 'its entries', 'set-up and first answer', 'keystroke, p95', 'keystroke, median', 'title found', 'found after a mistake'], rows)
}

/** The whole board in Chromium, step by step. */
export function toBoardReport(all: readonly Stored<BoardResult>[]): string {
  const rows = all.flatMap(({ size, result: { postingCount, runs } }) =>
    boardSteps.map((step) => {
      const of = runs.map((run) => run.steps[step])
      return [
        toSizeLabel(size, postingCount),
        step,
        toSpan(of.map((found) => found.bytes / 1_000), 'kB'),
        toSpan(of.map((found) => found.indexBytes / 1_000), 'kB'),
        toSpan(of.flatMap((found) => found.waitMs ?? []), 'ms'),
        toSpan(of.map((found) => found.longestTaskMs), 'ms'),
      ]
    }),
  )
  return toTable(['postings', 'step', 'bytes', 'of the index', 'from the press to the change', 'longest task'], rows)
}

/** What was typed, and what the builds of these boards took. */
export function toBoardRemarks(all: readonly Stored<BoardResult>[]): string[] {
  return all.map(({ size, result: { postingCount, build, runs } }) => {
    const typed = [...new Set(runs.map((run) => run.text))].join(', ')
    const built = build === null ? 'The site was built before.' : `Its cold build took ${toFigure(build.wallMs / 1_000)} s${build.peakBytes === null ? '' : ` and ${toFigure(build.peakBytes / 1e9)} GB`}, once.`
    return `${toSizeLabel(size, postingCount)} postings: typed was ${typed}. ${built}`
  })
}

/** Generators beside each other: what each needs of the board's time and memory, bold where that is less. */
export function toBuildsReport(all: readonly Stored<BuildsResult>[]): string {
  const toBytes = (runs: readonly BuildRun[]) => runs.flatMap((run) => run.peakBytes ?? [])
  const toTimes = (runs: readonly BuildRun[]) => runs.map((run) => run.wallMs)
  const rows = all.flatMap(({ size, result }) => {
    const ours = result.generators[0]?.runs ?? []
    const toRow = (name: string, pages: string, runs: readonly BuildRun[], isPeer: boolean) => [
      toSizeLabel(size, result.postingCount),
      name,
      toSpan(toTimes(runs).map((ms) => ms / 1_000), 's'),
      isPeer ? toAdvantage(toTimes(runs), toTimes(ours)) : '',
      toSpan(toBytes(runs).map((bytes) => bytes / 1e6), 'MB'),
      isPeer ? toAdvantage(toBytes(runs), toBytes(ours)) : '',
      pages,
      String(runs.length),
    ]
    return [
      ...result.generators.map(({ name, version, htmlFiles, runs }, index) => toRow(`${name} ${version}`.trim(), htmlFiles.toLocaleString('en'), runs, index > 0)),
      toRow('Corkboard, one posting changed', '', result.warm.runs, false),
    ]
  })
  return toTable(['postings', '', 'time', "of the board's", 'memory', "of the board's", 'pages', 'runs'], rows)
}

/** What the table of builds leaves out. */
export function toBuildsRemarks(all: readonly Stored<BuildsResult>[]): string[] {
  return all.map(({ size, result }) => {
    const same = result.warm.sameBytes ? 'had the same bytes as a cold build of the same postings' : '**had other bytes than a cold build of the same postings**'
    const absent = result.absent.length === 0 ? '' : ` Not installed, and not measured: ${result.absent.join(', ')}.`
    return `${toSizeLabel(size, result.postingCount)} postings: the build after a change ${same}.${absent}`
  })
}

/** When each part was measured, and how often. */
export function toPartsReport(all: readonly Stored<unknown>[]): string {
  const toCount = (runs: number) => `${toNumberWord(runs)} run${runs === 1 ? '' : 's'}`
  return toTable(
    ['part', 'postings', 'runs', 'on', 'Node', 'Chromium'],
    all.map(({ part, size, runs, measuredOn, node, chromium }) => [part, Number.isNaN(Number(size)) ? size : Number(size).toLocaleString('en'), toCount(runs), measuredOn, node, chromium ?? '']),
  )
}
