import type { PurposeOfUse } from '@homeward/contracts';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type * as z from 'zod';
import { read } from '../api/call.js';
import { useWords } from '../words/use-words.js';

const freshMs = 15_000;

interface Manner {
  purpose?: PurposeOfUse;
  /** Asks again every now and then, as long as somebody looks. */
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
  return useQuery({
    queryKey: ['api', path, purpose ?? null, spoken ? language : null],
    queryFn: ({ signal }) => read(path, schema, { language, signal, ...(purpose && { purpose }) }),
    enabled,
    placeholderData: keepPreviousData,
    ...(live && { refetchInterval: freshMs }),
  });
}
