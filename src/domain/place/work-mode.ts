import type { WorkMode } from './place.ts'
import type { Reading } from './readings.ts'
import type { Settled } from './settle.ts'

/**
 * The way of working that the line states. Where a place and remote stand side by side and neither rules the other out
 * ("Remote, Barcelona"), it is 'remote-possible'.
 * @param line the location line
 */
export function toWorkMode(line: string, readings: readonly Reading[], settled: readonly Settled[], isWorldwide: boolean): WorkMode {
  const modes = readings.flatMap(({ mode }) => (mode && mode !== 'negated' ? [mode] : []))
  const remote = modes.filter((mode) => mode === 'remote' || mode === 'full' || mode === 'ok' || mode === 'optional')
  const isChoice = readings.some(({ join }, index) => index > 0 && (join === 'or' || join === 'slash' || join === 'break'))
  if (modes.includes('hybrid')) return remote.length > 0 && isChoice ? 'remote-possible' : 'hybrid'
  if (modes.includes('on-site')) return remote.length > 0 ? 'remote-possible' : 'on-site'
  if (isWorldwide) return 'remote'
  if (remote.length === 0) return 'not-stated'
  const places = settled.filter(({ kind }) => kind !== 'mode' && kind !== 'limit')
  if (places.length === 0) return remote.every((mode) => mode === 'optional') ? 'remote-possible' : 'remote'
  const isOffered = readings.some(({ join }) => join === 'or') && !(endsInBrackets.test(line) && readings[1]?.join === 'bracket')
  if (isOffered) return 'remote-possible'
  if (isRemoteWithin(readings, settled)) return 'remote'
  if (remote.includes('ok') || remote.includes('optional')) return 'remote-possible'
  if (remote.includes('full') && !isChoice) return 'remote'
  return places.every((place) => place.kind === 'region' && !place.region.country) ? 'remote' : 'remote-possible'
}

/** "Remote (US or EU)": what is chosen in brackets is the area, not whether the work is remote. */
const endsInBrackets = /^[^()]*\([^()]*\)$/

/** "Remote EMEA", "Remote - LATAM", "Remote (US)": remote first, then only areas in which to be remote. */
function isRemoteWithin(readings: readonly Reading[], settled: readonly Settled[]): boolean {
  const first = readings[0]?.mode
  if (first !== 'remote' && first !== 'full') return false
  const firstPlace = settled.findIndex(({ kind }) => kind !== 'mode' && kind !== 'limit')
  const isDirect = readings.slice(1, firstPlace + 1).every(({ join }) => join === 'space' || join === 'dash' || join === 'bracket')
  return isDirect && settled.every(({ kind }) => kind === 'country' || kind === 'region' || kind === 'mode' || kind === 'limit')
}
