import { keepPreviousData, useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type * as z from 'zod';
import { read } from '../api/call.js';
import { liveLine } from '../api/live-line.js';
import { useWords } from '../words/use-words.js';

const askedMs = 15_000;
const toldMs = 60_000;

/** A list that goes on when somebody asks for more; the pages in sight are read again together when a change is told. */
export function usePages<Page extends { next: string | null }>(
  path: string,
  schema: z.ZodType<Page>,
): UseInfiniteQueryResult<InfiniteData<Page>> {
  const { language } = useWords();
  const isTold = useSyncExternalStore(liveLine.subscribe, liveLine.current);
  return useInfiniteQuery({
    queryKey: ['api', path, null, null, 'pages'],
    queryFn: ({ pageParam, signal }) => read(pageParam === '' ? path : `${path}&cursor=${pageParam}`, schema, { language, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    refetchInterval: isTold ? toldMs : askedMs,
  });
}
