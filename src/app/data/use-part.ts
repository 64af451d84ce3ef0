import { useQueryClient, useSuspenseQuery, type DefaultError, type QueryKey, type UseSuspenseQueryOptions } from '@tanstack/react-query'

/**
 * A part of the index that the route's loader has fetched. In a build all parts are in memory and none changes:
 * it is read from there, for nobody watches it.
 */
export const usePart = import.meta.env.SSR ? usePartInMemory : useWatchedPart

type PartOptions<Part, Key extends QueryKey> = UseSuspenseQueryOptions<Part, DefaultError, Part, Key>

function useWatchedPart<Part, Key extends QueryKey>(options: PartOptions<Part, Key>): Part {
  return useSuspenseQuery(options).data
}

function usePartInMemory<Part, Key extends QueryKey>({ queryKey }: PartOptions<Part, Key>): Part {
  const part = useQueryClient().getQueryData<Part>(queryKey)
  if (part === undefined) throw new Error(`The build has no ${JSON.stringify(queryKey)}.`)
  return part
}
