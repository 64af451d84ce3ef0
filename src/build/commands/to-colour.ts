import type { OutputStream } from './command.ts'

/** Whether a report is coloured: on a terminal that can, unless `NO_COLOR` is set (no-color.org). */
export function toColour(stream: OutputStream, env: NodeJS.ProcessEnv): 'on' | 'off' {
  return stream.isTTY === true && (env['NO_COLOR'] ?? '') === '' && stream.hasColors?.() === true ? 'on' : 'off'
}
