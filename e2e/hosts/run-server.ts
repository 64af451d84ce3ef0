import { spawn } from 'node:child_process'

const startTimeoutMs = 20_000
const pauseMs = 50

/** A server in a process of its own. */
export interface ServerProcess {
  /** Ends it, and waits until it has ended. */
  stop(): Promise<void>
}

/**
 * Starts a server and waits until it answers.
 * @param urls addresses that answer, with any status, once it is ready
 * @throws Error with what it said where it ends or does not answer
 */
export async function runServer(command: string, args: readonly string[], urls: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } })
  let said = ''
  let hasEnded = false
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      said += error.message
      hasEnded = true
      resolve()
    })
    child.once('close', () => {
      hasEnded = true
      resolve()
    })
  })
  const untilMs = Date.now() + startTimeoutMs
  for (const url of urls) {
    while (!(await fetch(url, { redirect: 'manual' }).then(() => true, () => false))) {
      if (hasEnded || Date.now() > untilMs) {
        child.kill('SIGKILL')
        throw new Error(`${command} ${hasEnded ? 'has ended' : `does not answer at ${url}`}:\n${said}`)
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
  return {
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}
