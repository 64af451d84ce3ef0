import type { OpenIndex } from '../../peer.ts'
import { peers } from '../../peers/peers.ts'
import type { Opened } from '../../results.ts'
import { findWithPagefind, openPagefind, searchPagefind, setUpPagefind } from './pagefind-cell.ts'

let index: OpenIndex | null = null

/** Opens a peer from its fetched texts, and reads all its parts where that is asked; what is timed begins when all texts are there. */
async function open(id: string, partCount: number, firstText: string, readsAll: boolean): Promise<Opened> {
  const loadPeer = peers[id]
  if (!loadPeer) throw new Error(`No peer is called ${id}.`)
  const peer = await loadPeer()
  const parts = await Promise.all(Array.from({ length: partCount }, async (_, part) => (await fetch(`/data/${id}/${part}.json`)).text()))
  const startMs = performance.now()
  index = await peer.open(parts)
  if (readsAll) await index.readAll?.()
  const readyMs = performance.now() - startMs
  await index.search(firstText, [])
  return { readyMs, firstAnswerMs: performance.now() - startMs, readsParts: index.readAll !== undefined }
}

/** Answers keystrokes, each in a task of its own, until the time is over. */
async function type(keystrokes: readonly string[], limitMs: number, least: number): Promise<{ longestTaskMs: number; keystrokes: number }> {
  let [typed, longestTaskMs] = [0, 0]
  const endMs = performance.now() + limitMs
  for (const text of keystrokes) {
    await new Promise((resolve) => setTimeout(resolve, 0))
    const startMs = performance.now()
    if (startMs > endMs && typed >= least) break
    await index?.search(text, [])
    longestTaskMs = Math.max(longestTaskMs, performance.now() - startMs)
    typed += 1
  }
  return { longestTaskMs, keystrokes: typed }
}

Object.assign(globalThis, { bench: { open, type, setUpPagefind, openPagefind, searchPagefind, findWithPagefind } })
