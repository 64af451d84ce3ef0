import { createContext, useContext, type ReactNode } from 'react'

/** HTML that has been drawn before, by a name for everything that it shows. */
export interface KeptHtml {
  /**
   * Where the HTML of a name stands, or is to stand.
   * @returns its number, and whether it is there
   */
  find(name: string): { readonly number: number; readonly isThere: boolean }
}

/** Where a build keeps what it has drawn; `null` where everything is drawn. */
export const KeptContext = createContext<KeptHtml | null>(null)

interface KeptProps {
  /**
   * A name for what the children show, whatever else the page shows: the same name, the same HTML. Children
   * that use `useId`, whose result goes by their place in the page, cannot be kept.
   */
  readonly by: string
  readonly children: ReactNode
}

/** What looks the same in many pages: a build draws it once. In a browser these are the children, nothing else. */
export const Kept = import.meta.env.SSR ? KeptInBuild : Children

function Children({ children }: KeptProps): ReactNode {
  return children
}

/** A mark in the place of the HTML, or one at each end of what is drawn for the first time: `kept-html.ts` reads them. */
function KeptInBuild({ by, children }: KeptProps): ReactNode {
  const kept = useContext(KeptContext)
  if (kept === null) return children
  const { number, isThere } = kept.find(by)
  if (isThere) return <wbr data-kept={number} />
  return (
    <>
      <wbr data-kept-from={number} />
      {children}
      <wbr data-kept-to={number} />
    </>
  )
}
