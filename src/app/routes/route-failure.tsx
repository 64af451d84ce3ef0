import { useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate, useRouteError } from 'react-router-dom'
import { Failure } from '../features/failure/failure.tsx'

/** A page that could not be shown: what happened, and "try again" with the state kept. */
export function RouteFailure() {
  const error = useRouteError()
  const client = useQueryClient()
  const navigate = useNavigate()
  const location = useLocation()
  const retry = async () => {
    client.removeQueries({ predicate: (query) => query.state.status === 'error' })
    await navigate(location.pathname + location.search, { replace: true, state: location.state })
  }
  return (
    <div className="page-grid">
      <div className="mid:col-start-2">
        <Failure error={error} onRetry={() => void retry()} rank="page" />
      </div>
    </div>
  )
}
