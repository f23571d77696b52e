import { matterPage, type MatterSummary } from '@homeward/contracts';
import { useMemo } from 'react';
import { someIds } from './some-ids.js';
import { useRead } from './use-read.js';

const byId = (items: readonly MatterSummary[] = []): ReadonlyMap<string, MatterSummary> =>
  new Map(items.map((matter) => [matter.id, matter]));

/** The matters of these ids, or nothing as long as the server has not told of them. */
export function useMatters(ids: readonly (string | null)[]): ReadonlyMap<string, MatterSummary> | undefined {
  const some = someIds(ids);
  const { data, isError } = useRead(`matters?ids=${some}&limit=200`, matterPage, { live: true, enabled: some !== '' });
  return useMemo(
    () => (some !== '' && data === undefined && !isError ? undefined : byId(some === '' ? [] : data?.items)),
    [data, isError, some],
  );
}

const none: ReadonlyMap<string, MatterSummary> = new Map();

/** The matters of these ids: duties and transfers name a matter by its id alone. */
export const useMattersOf = (ids: readonly (string | null)[]): ReadonlyMap<string, MatterSummary> => useMatters(ids) ?? none;
