const scriptTag = /\s*<script type="module"[^>]*\bsrc="([^"]+)"[^>]*><\/script>/g
const chunkTag = /\s*<link rel="modulepreload"[^>]*\bhref="([^"]+)"[^>]*>/g

/**
 * Makes the shell that Vite built start the app after the first paint: what a page says is drawn already,
 * and neither its text nor its fonts should wait behind the script. Where the address asks for more than
 * what is drawn (filters, a search), or the browser reports no paints, the app starts at once.
 * @throws Error where the shell starts no app
 */
export function startAfterPaint(shell: string): string {
  const files = [scriptTag, chunkTag].flatMap((tag) => Array.from(shell.matchAll(tag), (match) => match[1] ?? ''))
  if (!shell.match(scriptTag)) throw new Error('The built index.html has no module script: nothing would start the app.')
  const script = `const start = () => ${JSON.stringify(files)}.forEach((file) => import(file))
      if (location.search || !PerformanceObserver.supportedEntryTypes?.includes('paint')) start()
      else new PerformanceObserver((_, paints) => { paints.disconnect(); start() }).observe({ type: 'paint', buffered: true })`
  return shell
    .replace(chunkTag, '')
    .replace(scriptTag, '')
    .replace(/(?=\s*<\/body>)/, () => `\n    <script type="module">\n      ${script}\n    </script>`)
}
