import path from 'node:path'
import { normalizePath, type Plugin, type ViteDevServer } from 'vite'
import type { Board, BoardConfig } from '../../domain/board-config.ts'
import type { Problem } from '../../domain/problem.ts'
import { toBasePath } from '../../domain/site-paths.ts'
import { createChangeTrigger } from './change-trigger.ts'
import { ConfigError, configFile } from '../config/config-problem.ts'
import { createDevBoard, type FilesToOpen } from './dev-board.ts'
import { toDateTable } from '../config/date-table.ts'
import { loadBoardConfig } from '../config/load-config.ts'
import { isLikePosting } from '../read/passed-over.ts'
import { toTerminalReport } from '../report/terminal.ts'
import { buildTarget } from '../supported-browsers.ts'
import { serveDevData } from './serve-dev-data.ts'
import { fillShell } from './shell.ts'

const boardModule = 'virtual:board'
const resolvedBoardModule = `\0${boardModule}`

/**
 * Adapts the build to Vite: the base path and the shell come from `board.config.ts`, the app
 * imports `virtual:board`, and the dev server serves the index of the postings folder from memory
 * and tells the open page (`corkboard:update`) when it has changed.
 */
export function corkboard(): Plugin {
  let root = process.cwd()
  let config: BoardConfig
  return {
    name: 'corkboard',
    enforce: 'pre',

    async config(userConfig) {
      root = path.resolve(userConfig.root ?? process.cwd())
      config = await loadBoardConfig(root, process.env).catch(rethrowPlainly)
      // A build beside the running server is not a change of its pages.
      const watch = { ignored: ['**/dist/**', '**/.*-staging-*/**', '**/.*-previous/**'] }
      return { base: toBasePath(config.siteUrl), server: { watch }, build: { target: buildTarget, assetsInlineLimit: 0 } }
    },

    configResolved(resolved) {
      resolved.configFileDependencies.push(normalizePath(path.join(root, configFile)))
    },

    resolveId: (id) => (id === boardModule ? resolvedBoardModule : null),

    load(id) {
      if (id !== resolvedBoardModule) return null
      const board: Board = { name: config.name, description: config.description, language: config.language, offline: config.offline, dateTable: toDateTable(config.language) }
      return `export const board = ${JSON.stringify(board)}`
    },

    transformIndexHtml: { order: 'pre', handler: (html) => fillShell(html, config) },

    configureServer(server) {
      followPostings(server, root, config)
    },

    /** A posting is data, never a module: without this, Tailwind reloads the page for each file it scans. */
    hotUpdate: { order: 'pre', handler: ({ file }) => (isPosting(file, config) ? [] : undefined) },
  }
}

function followPostings(server: ViteDevServer, root: string, config: BoardConfig): void {
  let reported = ''
  const board = createDevBoard({
    root,
    config,
    onChanged(problems) {
      const report = toErrorReport(problems)
      if (report !== reported) server.config.logger.info(report === '' ? 'Every posting is readable again.' : `\n${report}`, { timestamp: true })
      reported = report
      server.environments.client.hot.send('corkboard:update', {})
    },
  })
  const refresh = (changed: FilesToOpen) => {
    board.refresh(changed).catch((error: unknown) => server.config.logger.error(String(error), { timestamp: true }))
  }
  let isConfigBroken = false
  let isClosed = false
  const checkConfig = async () => {
    const problems = await loadBoardConfig(root, process.env).then((): readonly Problem[] => [], toConfigProblems)
    const isMended = isConfigBroken && problems.length === 0
    isConfigBroken = problems.length > 0
    await board.setConfigProblems(problems)
    // Vite passes over a change that comes while it still tries the broken configuration: the first call waits for that.
    if (isMended && !isClosed) await server.restart()
    if (isMended && !isClosed) await server.restart()
  }
  const trigger = createChangeTrigger((files) => refresh(files.has(config.postingsDir) ? 'every-file' : new Set([...files].map((file) => path.basename(file)))))
  // Vite restarts the server with the new configuration; where it is broken, Vite tells the terminal and keeps this server, which tells the page.
  const configTrigger = createChangeTrigger(() => {
    checkConfig().catch((error: unknown) => server.config.logger.error(String(error), { timestamp: true }))
  })
  server.watcher.add(config.postingsDir)
  server.watcher.on('all', (event, file) => {
    const changed = path.resolve(file)
    if (isBelow(config.postingsDir, changed)) {
      if (event.endsWith('Dir')) trigger.notice(config.postingsDir)
      else if (isLikePosting(path.basename(changed))) trigger.notice(changed)
    }
    if (changed === path.join(root, configFile)) configTrigger.notice(changed)
  })
  server.httpServer?.once('close', () => {
    isClosed = true
    trigger.stop()
    configTrigger.stop()
  })
  server.middlewares.use(serveDevData(board, server.config.base))
  refresh('every-file')
}

function toErrorReport(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error')
  return errors.length === 0 ? '' : toTerminalReport(errors, { colour: 'off', extent: 'all' })
}

function isPosting(file: string, config: BoardConfig): boolean {
  return file.endsWith('.md') && path.dirname(path.resolve(file)) === config.postingsDir
}

function toConfigProblems(error: unknown): readonly Problem[] {
  if (error instanceof ConfigError) return error.problems
  throw error
}

function isBelow(folder: string, file: string): boolean {
  return `${path.resolve(file)}${path.sep}`.startsWith(`${folder}${path.sep}`)
}

/** What is wrong stands in the message; where in our code it was thrown, and the problems as data, help no operator. */
function rethrowPlainly(error: unknown): never {
  if (!(error instanceof ConfigError)) throw error
  const plain = new Error(error.message)
  plain.stack = error.message
  throw plain
}
