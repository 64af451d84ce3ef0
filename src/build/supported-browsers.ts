/**
 * The oldest browsers that a board works in, as README.md names them. The app's scripts and styles are built for these;
 * older ones read the pages as they were drawn. Bounds: Tailwind 4 needs Chrome 111, Safari 16.4 and Firefox 128 (`@property`,
 * `color-mix()`); scripts need `toSorted` and `toWellFormed`, which came with Chrome 111, Firefox 119 and Safari 16.4.
 */
export const supportedBrowsers = { Chrome: '111', Edge: '111', Firefox: '128', Safari: '16.4' } as const

/** The same, as Vite's `build.target` writes it: `chrome111`. */
export const buildTarget: string[] = Object.entries(supportedBrowsers).map(([name, version]) => name.toLowerCase() + version)
