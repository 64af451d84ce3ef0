import { promisify } from 'node:util'
import { brotliCompress, constants, gzipSync } from 'node:zlib'

const compress = promisify(brotliCompress)

/** Brotli at its best quality. */
export function compressBrotli(content: string | Buffer): Promise<Buffer> {
  return compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } })
}

/** What some texts weigh together, each compressed alone at brotli's best quality. */
export async function toBrotliBytes(texts: readonly string[]): Promise<number> {
  const sizes: number[] = []
  for (const text of texts) sizes.push((await compressBrotli(text)).length)
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** The same at gzip's best level. */
export function toGzipBytes(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0)
}
