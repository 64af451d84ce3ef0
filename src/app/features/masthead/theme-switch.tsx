import { Contrast } from 'lucide-react'
import { useState } from 'react'
import { useIsHydrated } from '../../ui/use-is-hydrated.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'

type Theme = 'light' | 'dark'

/** Where the reader's choice is kept; the inline script of `index.html` reads it before the first paint. */
const storageKey = 'corkboard:theme'

/** Light or dark: the system's choice until the reader makes one. Neither is known as the build draws the page. */
export function ThemeSwitch() {
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)')
  const isHydrated = useIsHydrated()
  const [chosen, setChosen] = useState<Theme | null>(null)
  const theme = chosen ?? (isHydrated ? readChosen() : null) ?? (systemIsDark === true ? 'dark' : 'light')
  const other: Theme = theme === 'dark' ? 'light' : 'dark'

  const choose = () => {
    document.documentElement.dataset['theme'] = other
    setChosen(other)
    try {
      localStorage.setItem(storageKey, other)
    } catch {
      // Storage is closed in some private modes: the choice then lasts as long as the page.
    }
  }

  return (
    <button type="button" onClick={choose} aria-label={`Switch to ${other} colours`} title={`Switch to ${other} colours`} className="noscript:invisible flex size-11 flex-none items-center self-center justify-center hover:text-pencil mid:-me-3">
      <Contrast size={17} aria-hidden="true" />
    </button>
  )
}

function readChosen(): Theme | null {
  const theme = document.documentElement.dataset['theme']
  return theme === 'light' || theme === 'dark' ? theme : null
}
