import { existsSync } from 'node:fs'
import path from 'node:path'
import { Renderer, type Node } from '@takumi-rs/core'
import { createFileWriter, type Staging, type Written } from '../write.ts'
import { inks, markRatio, toMark } from './card-look.ts'

/** An icon of a board that is put on a home screen. */
export interface Icon {
  /** Below the site's folder. */
  readonly path: string
  /** Its width and height in pixels. */
  readonly size: number
  /** `maskable`: a system cuts it to its own shape, and keeps the inner four fifths (W3C, manifest-app-info). */
  readonly purpose: 'any' | 'maskable'
}

/** Apple's systems take it from the page itself. */
const appleIcon: Icon = { path: 'icons/apple-180.png', size: 180, purpose: 'maskable' }

/** What a page names for Apple's systems. */
export const appleIconPath = appleIcon.path

/** What systems ask for. */
export const icons: readonly Icon[] = [
  { path: 'icons/192.png', size: 192, purpose: 'any' },
  { path: 'icons/512.png', size: 512, purpose: 'any' },
  { path: 'icons/maskable-512.png', size: 512, purpose: 'maskable' },
  appleIcon,
]

/** How much of an icon's width the mark takes. */
const shares = { any: 0.8, maskable: 0.52 } as const

/**
 * Draws and writes the board's mark on its paper in the sizes of `icons`. An icon of the same path in `public/` stays.
 * @param accent any CSS colour
 */
export async function drawIcons(staging: Pick<Staging, 'folder' | 'claim'>, accent: string): Promise<Written> {
  const renderer = new Renderer()
  const writeFile = createFileWriter(staging.folder)
  const mark = { src: 'mark', data: Buffer.from(toMark(accent)) }
  const written = { files: 0, bytes: 0 }
  for (const { path: place, size, purpose } of icons) {
    if (existsSync(path.join(staging.folder, place))) continue
    staging.claim(place)
    const width = Math.round(size * shares[purpose])
    const node: Node = {
      type: 'container',
      style: { display: 'flex', alignItems: 'center', justifyContent: 'center', width: size, height: size, backgroundColor: inks.paper },
      children: [{ type: 'image', src: mark.src, style: { width, height: Math.round(width * markRatio) } }],
    }
    written.bytes += await writeFile({ path: place, content: await renderer.render(node, { width: size, height: size, format: 'png', images: [mark] }) })
    written.files += 1
  }
  return written
}
