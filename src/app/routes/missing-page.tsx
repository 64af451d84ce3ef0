import { useLocation } from 'react-router-dom'
import { board } from 'virtual:board'
import { NotFound } from '../features/not-found/not-found.tsx'
import { useDocumentTitle } from '../ui/use-document-title.ts'

/** The page of an address that the board does not have. */
export function MissingPage() {
  const location = useLocation()
  useDocumentTitle(`Not found · ${board.name}`)
  return <NotFound path={location.pathname} />
}
