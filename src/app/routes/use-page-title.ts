import { useEffect } from 'react'
import { board } from 'virtual:board'
import { toDocumentTitle } from '../../domain/page-title.ts'

/** Names the page in the tab and in the history. */
export function usePageTitle(pageName: string): void {
  useEffect(() => {
    document.title = toDocumentTitle(pageName, board.name)
  }, [pageName])
}
