import { useQueryClient, useSuspenseQuery, type DefaultError, type QueryKey, type UseSuspenseQueryOptions } from '@tanstack/react-query'

/**
 * A part of the index that the route's loader has fetched. In a build all parts are in memory and none changes:
 * it is read from there, for nobody watches it.
 */
export const usePart = import.meta.env.SSR ? usePartInMemory : useWatchedPart

function useWatchedPart<Part, Data, Key extends QueryKey>(options: UseSuspenseQueryOptions<Part, DefaultError, Data, Key>): Data {
  return useSuspenseQuery(options).data
}

function usePartInMemory<Part, Data, Key extends QueryKey>(options: UseSuspenseQueryOptions<Part, DefaultError, Data, Key>): Data {
  const part = useQueryClient().getQueryData<Part>(options.queryKey)
  if (part === undefined) throw new Error(`The build has no ${JSON.stringify(options.queryKey)}.`)
  return options.select ? options.select(part) : (part as unknown as Data)
}
