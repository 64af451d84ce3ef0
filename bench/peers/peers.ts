import type { Peer } from '../peer.ts'

/** Loads one peer alone, so that no other takes memory beside it. */
export const peers: Readonly<Record<string, () => Promise<Peer>>> = {
  ours: async () => (await import('./ours.ts')).ours,
  minisearch: async () => (await import('./minisearch.ts')).minisearch,
  minisearchExactFirst: async () => (await import('./minisearch.ts')).minisearchExactFirst,
  flexsearch: async () => (await import('./flexsearch.ts')).flexsearch,
  orama: async () => (await import('./orama.ts')).orama,
  fuse: async () => (await import('./fuse.ts')).fuse,
  ufuzzy: async () => (await import('./ufuzzy.ts')).ufuzzy,
  itemsjs: async () => (await import('./itemsjs.ts')).itemsJs,
  bitset: async () => (await import('./bitset.ts')).bitset,
  bitsetAndLoop: async () => (await import('./bitset.ts')).bitsetAndLoop,
}
