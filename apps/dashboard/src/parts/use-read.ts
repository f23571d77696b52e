import type { PurposeOfUse } from '@homeward/contracts';
import { keepPreviousData, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type * as z from 'zod';
import { read } from '../api/call.js';
import { liveLine } from '../api/live-line.js';
import { useWords } from '../words/use-words.js';

const askedMs = 15_000;
/** What changes with time alone is told by nobody. */
const toldMs = 60_000;

interface Manner {
  purpose?: PurposeOfUse;
  /** Reads again when a change is told, and every now and then, as long as somebody looks. */
  live?: boolean;
  enabled?: boolean;
  /** The answer has sentences in it. */
  spoken?: boolean;
}

/** What the API answers under a path, kept in the one cache of the page. */
export function useRead<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  { purpose, live = false, enabled = true, spoken = false }: Manner = {},
): UseQueryResult<z.output<Schema>> {
  const { language } = useWords();
  const isTold = useSyncExternalStore(liveLine.subscribe, liveLine.current);
  return useQuery({
    queryKey: ['api', path, purpose ?? null, spoken ? language : null],
    queryFn: ({ signal }) => read(path, schema, { language, signal, ...(purpose && { purpose }) }),
    enabled,
    placeholderData: keepPreviousData,
    ...(live && { refetchInterval: isTold ? toldMs : askedMs }),
  });
}

/** What the API answers under each of several paths, in their order; what is not for this reader is null, and what has not been answered yet undefined. */
export function useReads<Schema extends z.ZodType>(
  paths: readonly string[],
  schema: Schema,
): (z.output<Schema> | null | undefined)[] {
  const { language } = useWords();
  return useQueries({
    queries: paths.map((path) => ({
      queryKey: ['api', path, null, null, 'of several'],
      queryFn: ({ signal }: { signal: AbortSignal }) => read(path, schema, { language, signal }),
    })),
    combine: (answers) => answers.map(({ data, isError }) => (data === undefined && isError ? null : data)),
  });
}
